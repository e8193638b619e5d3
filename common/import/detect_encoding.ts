import { sequenceLength, unfinishedLength } from './bytes/utf8_sequence';
import { Utf16Decoder } from './bytes/utf16_decoder';

/** WHATWG names, as `TextDecoder` knows them: `app_logs.encoding`. */
const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const;
export type TextEncodingName = (typeof ENCODINGS)[number];

/** Whether an encoding is one that files are decoded by. */
export function isTextEncoding(name: string): name is TextEncodingName {
  return ENCODINGS.some((known) => known === name);
}

/**
 * How the bytes of a file are to be decoded: by its byte-order mark; without one, UTF-16 when it has the zero bytes
 * that UTF-16 has; windows-1252 (and with it latin-1) when there are bytes beyond ASCII and not one of them is part of
 * valid UTF-8; otherwise UTF-8, also when some of its bytes are invalid.
 * @param head the beginning of the file; a character may be cut at its end
 */
export function detectEncoding(head: Uint8Array): TextEncodingName {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  return unmarkedUtf16(head) ?? (isSingleByte(head) ? 'windows-1252' : 'utf-8');
}

const MARKS: Readonly<Record<TextEncodingName, readonly number[]>> = {
  'utf-8': [0xef, 0xbb, 0xbf],
  'utf-16le': [0xff, 0xfe],
  'utf-16be': [0xfe, 0xff],
  'windows-1252': [],
};

/** The byte-order mark that a file in this encoding may begin with; none for encodings without one. */
export function byteOrderMark(encoding: TextEncodingName): Uint8Array {
  return Uint8Array.from(MARKS[encoding]);
}

/** Whether bytes begin with the byte-order mark of their encoding. */
export function hasMark(bytes: Uint8Array, encoding: TextEncodingName): boolean {
  const mark = MARKS[encoding];
  return mark.length > 0 && mark.every((byte, i) => bytes[i] === byte);
}

/** A quarter of the units of a log are Latin letters, digits and spaces at least, whatever language it is in. */
const LEAST_SHARE = 0.25;
/** Zero bytes in the other half: a NUL that is text, or a letter like U+0100. */
const MOST_OTHER = 0.05;

function unmarkedUtf16(head: Uint8Array): TextEncodingName | null {
  const pairs = head.length >> 1;
  if (pairs < 2) return null;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < pairs * 2; i += 2) {
    if (head[i] === 0) even++;
    if (head[i + 1] === 0) odd++;
  }
  const [most, other] = even > odd ? [even, odd] : [odd, even];
  if (most < pairs * LEAST_SHARE || other > pairs * MOST_OTHER) return null;
  return readsAsText(head, even > odd) ? (even > odd ? 'utf-16be' : 'utf-16le') : null;
}

/** Numbers in a binary file have zeros in every other byte too, but their units are no text. */
function readsAsText(head: Uint8Array, bigEndian: boolean): boolean {
  const text = new Utf16Decoder(bigEndian).decode(head);
  const strange = text.match(/(?![\t\r\n])\p{Cc}|\p{Surrogate}|\p{Unassigned}/gu) ?? [];
  return strange.length <= text.length * 0.1;
}

function isSingleByte(head: Uint8Array): boolean {
  const end = head.length - unfinishedLength(head);
  let invalid = false;
  for (let at = 0; at < end; at++) {
    if ((head[at] ?? 0) < 0x80) continue;
    if (sequenceLength(head, at) > 0) return false;
    invalid = true;
  }
  return invalid;
}
