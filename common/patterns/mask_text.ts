import { MAX_PATTERN } from './cut_pattern';
import { PLACEHOLDER_NAMES } from './placeholders';

const PLACEHOLDERS = PLACEHOLDER_NAMES.map((name) => `<${name}>`);
/** By the code of their first letter; looking up pieces of each mask would cost more than all else that is read of it. */
const BY_LETTER: ReadonlyArray<readonly string[]> = Array.from({ length: 128 }, (_none, code) =>
  PLACEHOLDERS.filter((placeholder) => placeholder.charCodeAt(1) === code),
);
const NO_PLACEHOLDER: readonly string[] = [];
/** The longest one. */
const LONGEST = Math.max(...PLACEHOLDERS.map(({ length }) => length));

export const EQUALS = 61;

const LESS = 60;

/** Length of the placeholder that begins at i; 0 when none does. */
export function placeholderAt(mask: string, i: number): number {
  if (mask.charCodeAt(i) !== LESS) return 0;
  for (const placeholder of BY_LETTER[mask.charCodeAt(i + 1)] ?? NO_PLACEHOLDER) {
    if (mask.startsWith(placeholder, i)) return placeholder.length;
  }
  return 0;
}

/** A letter of any script: what is beyond ASCII is part of words. */
export function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code > 127;
}

export function isLetterOrDigit(code: number): boolean {
  return isLetter(code) || (code >= 48 && code <= 57);
}

/** A letter that hexadecimal numbers have. */
export function isHexLetter(code: number): boolean {
  return (code >= 97 && code <= 102) || (code >= 65 && code <= 70);
}

export function isBlank(code: number): boolean {
  return code <= 32;
}

/** What a character below 128 is to a token; all others are letters. */
export const CLASS = { separator: 0, letter: 1, hexLetter: 2, digit: 3, other: 4 } as const;

/** Classes by character code. Blanks, quotes, brackets and what separates members of a list are separators. */
export const CLASSES: Uint8Array = Uint8Array.from({ length: 128 }, (_none, code) => {
  if (isHexLetter(code)) return CLASS.hexLetter;
  if (isLetter(code)) return CLASS.letter;
  if (isLetterOrDigit(code)) return CLASS.digit;
  return isBlank(code) || '"\'`()[]{}<>,;=|'.includes(String.fromCharCode(code))
    ? CLASS.separator
    : CLASS.other;
});

/** Where a mask ends that the pipeline cut: before a placeholder of which only a part is left. */
export function wholeEnd(mask: string): number {
  if (!isCut(mask)) return mask.length;
  const open = mask.lastIndexOf('<');
  return open > mask.length - LONGEST && mask.indexOf('>', open) < 0 ? open : mask.length;
}

/** Whether the pipeline may have cut it; one less, so as not to part the two halves of a character. */
export function isCut(mask: string): boolean {
  return mask.length >= MAX_PATTERN - 1;
}
