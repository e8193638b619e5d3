import { isTextEncoding, type TextEncodingName } from '../detect_encoding';
import { byteOfEscape } from './escaped_byte';
import { windows1252Byte } from './windows_1252';

const SURROGATE = /[\ud800-\udfff]/;

/**
 * The bytes that decoded text was made of: the way back of the decoders in this folder, a byte-order mark apart.
 * @returns null when the text cannot be from such bytes, or the encoding is none of ours
 */
export function bytesOfText(decoded: string, encoding: string): Uint8Array | null {
  if (!isTextEncoding(encoding)) return null;
  return ENCODERS[encoding](decoded);
}

const ENCODERS: Readonly<Record<TextEncodingName, (text: string) => Uint8Array | null>> = {
  'utf-8': utf8Bytes,
  'utf-16le': (text) => utf16Bytes(text, 0),
  'utf-16be': (text) => utf16Bytes(text, 1),
  'windows-1252': windows1252Bytes,
};

function utf8Bytes(text: string): Uint8Array | null {
  const encoder = new TextEncoder();
  if (!SURROGATE.test(text)) return encoder.encode(text);
  const bytes = new Uint8Array(text.length * 3);
  let used = 0;
  let at = 0;
  const add = (end: number) => {
    used += encoder.encodeInto(text.slice(at, end), bytes.subarray(used)).written;
  };
  for (const lone of text.matchAll(/\p{Surrogate}/gu)) {
    const byte = byteOfEscape(lone[0].charCodeAt(0));
    if (byte === null) return null;
    add(lone.index);
    bytes[used++] = byte;
    at = lone.index + 1;
  }
  add(text.length);
  return bytes.slice(0, used);
}

function utf16Bytes(text: string, highByteLast: 0 | 1): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    bytes[i * 2 + highByteLast] = unit & 0xff;
    bytes[i * 2 + 1 - highByteLast] = unit >> 8;
  }
  return bytes;
}

function windows1252Bytes(text: string): Uint8Array | null {
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) {
    const byte = windows1252Byte(text.charAt(i));
    if (byte === null) return null;
    bytes[i] = byte;
  }
  return bytes;
}
