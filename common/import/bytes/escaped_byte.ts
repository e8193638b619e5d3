/**
 * A byte that is no part of valid UTF-8 travels as one lone low surrogate, U+DC00 + byte, as Python's "surrogateescape"
 * does it (PEP 383): no text holds one otherwise, and the exact bytes can be told from it.
 */
const ESCAPE = 0xdc00;

/** The code unit that stands for an invalid byte (0x80 to 0xff). */
export function escapedByte(byte: number): number {
  return ESCAPE + byte;
}

/** The byte that a lone surrogate stands for; null for one that stands for none. */
export function byteOfEscape(unit: number): number | null {
  return unit >= ESCAPE + 0x80 && unit <= ESCAPE + 0xff ? unit - ESCAPE : null;
}

const LONE_SURROGATE = /\p{Surrogate}/gu;

/**
 * Text as it is shown, indexed and hashed: U+FFFD in the place of each lone surrogate, which no engine takes. As long as
 * before in UTF-16 units and in UTF-8 bytes, so that positions in one are positions in the other.
 */
export function shownText(decoded: string): string {
  return decoded.replace(LONE_SURROGATE, '\ufffd');
}
