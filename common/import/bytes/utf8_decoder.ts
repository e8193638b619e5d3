import { joined, textOfUnits, withoutMark, type ByteDecoder } from './byte_decoder';
import { escapedByte } from './escaped_byte';
import { sequenceLength, unfinishedLength } from './utf8_sequence';

const NOTHING = new Uint8Array(0);

/** UTF-8 that loses no byte: one that is not valid becomes a lone surrogate (see `escaped_byte.ts`). */
export class Utf8Decoder implements ByteDecoder {
  private readonly strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  private kept: Uint8Array = NOTHING;
  private begun = false;

  decode(bytes: Uint8Array): string {
    const all = joined(this.kept, bytes);
    const whole = all.length - unfinishedLength(all);
    this.kept = all.slice(whole);
    return this.text(all.subarray(0, whole));
  }

  end(): string {
    const rest = this.kept;
    this.kept = NOTHING;
    return this.text(rest);
  }

  private text(bytes: Uint8Array): string {
    if (bytes.length === 0) return '';
    const text = this.valid(bytes) ?? escaping(bytes);
    if (this.begun) return text;
    this.begun = true;
    return withoutMark(text);
  }

  /** The fast way, which nearly every piece goes; null when a byte is invalid. */
  private valid(bytes: Uint8Array): string | null {
    try {
      return this.strict.decode(bytes);
    } catch {
      return null;
    }
  }
}

/** Byte by byte: for a piece that holds invalid bytes. */
function escaping(bytes: Uint8Array): string {
  const units = new Uint16Array(bytes.length);
  let used = 0;
  for (let at = 0; at < bytes.length;) {
    const length = sequenceLength(bytes, at);
    const lead = bytes[at] ?? 0;
    if (length === 0) units[used++] = escapedByte(lead);
    else if (length === 1) units[used++] = lead;
    else {
      const point = codePoint(bytes, at, length);
      if (point > 0xffff) {
        units[used++] = 0xd800 + ((point - 0x10000) >> 10);
        units[used++] = 0xdc00 + ((point - 0x10000) & 0x3ff);
      } else units[used++] = point;
    }
    at += Math.max(1, length);
  }
  return textOfUnits(units.subarray(0, used));
}

function codePoint(bytes: Uint8Array, at: number, length: number): number {
  let point = (bytes[at] ?? 0) & (0xff >> (length + 1));
  for (let i = 1; i < length; i++) point = (point << 6) | ((bytes[at + i] ?? 0) & 0x3f);
  return point;
}
