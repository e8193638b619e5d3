import type { ByteDecoder } from './byte_decoder';

/**
 * Characters of the bytes 0x80 to 0x9f, by the index of https://encoding.spec.whatwg.org/#windows-1252; the five that
 * are undefined are the control characters of the same number, so that every byte comes back. All others are latin-1.
 */
const UPPER_CONTROLS =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';
const BYTE_OF = new Map(Array.from(UPPER_CONTROLS, (character, i) => [character, 0x80 + i]));

/** windows-1252, which latin-1 text without the control characters 0x80 to 0x9f is as well. */
export class Windows1252Decoder implements ByteDecoder {
  private readonly decoder = new TextDecoder('windows-1252');

  decode(bytes: Uint8Array): string {
    // Some versions of Node take this name for latin-1 and leave 0x80 to 0x9f as they are.
    return this.decoder
      .decode(bytes)
      .replace(/[\u0080-\u009f]/g, (control) => UPPER_CONTROLS[control.charCodeAt(0) - 0x80] ?? control);
  }

  end(): string {
    return '';
  }
}

/** The byte of a character; null when windows-1252 has none for it. */
export function windows1252Byte(character: string): number | null {
  const unit = character.charCodeAt(0);
  if (unit < 0x80 || (unit >= 0xa0 && unit <= 0xff)) return unit;
  return BYTE_OF.get(character) ?? null;
}
