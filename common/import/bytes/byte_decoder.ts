/**
 * Turns a file's bytes into text, piece by piece; the text does not depend on where the pieces end. A byte-order mark
 * at the beginning is left out.
 */
export interface ByteDecoder {
  /** The text of the bytes that come next. A character that is not whole yet is kept back. */
  decode(bytes: Uint8Array): string;
  /** What was kept back, when no more bytes come. */
  end(): string;
}

/** Bytes kept back, and those that come after them. */
export function joined(kept: Uint8Array, bytes: Uint8Array): Uint8Array {
  if (kept.length === 0) return bytes;
  const all = new Uint8Array(kept.length + bytes.length);
  all.set(kept);
  all.set(bytes, kept.length);
  return all;
}

/** Code units that are converted at once: arguments of one call. */
const AT_ONCE = 4096;

/** UTF-16 code units as a string, whatever they are. */
export function textOfUnits(units: Uint16Array): string {
  let text = '';
  for (let at = 0; at < units.length; at += AT_ONCE) {
    text += String.fromCharCode(...units.subarray(at, at + AT_ONCE));
  }
  return text;
}

/** The text without the byte-order mark it may begin with. */
export function withoutMark(text: string): string {
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
}
