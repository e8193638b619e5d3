import { CLASS, CLASSES, isLetterOrDigit, placeholderAt } from './mask_text';

// Of this module's own: a bundler or test runner may make a getter of each import, which this walk would feel.
const { separator, letter, hexLetter, digit } = CLASS;
const classes = CLASSES;
const AT = 64;
const DOT = 46;
const LESS = 60;

/** What one token is made of. */
export interface Token {
  readonly start: number;
  readonly end: number;
  /** Without the punctuation around it. */
  readonly innerStart: number;
  readonly innerEnd: number;
  readonly holes: number;
  readonly dots: number;
  readonly ats: number;
  readonly hex: boolean;
  /** Where the letters that it begins with end. */
  readonly headEnd: number;
}

/** Whether the character at i ends tokens; the < of a placeholder does not. */
export function isSeparator(mask: string, i: number): boolean {
  const code = mask.charCodeAt(i);
  return code < 128 && classes[code] === separator && (code !== LESS || placeholderAt(mask, i) === 0);
}

/** The token that begins at `start`: all up to a separator. */
export function readToken(mask: string, start: number, limit: number): Token {
  let holes = 0;
  let dots = 0;
  let ats = 0;
  let headEnd = -1;
  let innerStart = -1;
  let innerEnd = start;
  let hex = true;
  let letters = false;
  let end = start;
  while (end < limit) {
    const code = mask.charCodeAt(end);
    const kind = code < 128 ? classes[code] : letter;
    if (kind === separator) {
      const hole = code === LESS ? placeholderAt(mask, end) : 0;
      if (hole === 0) break;
      holes++;
      hex = false;
      if (letters && headEnd < 0) headEnd = end;
      if (innerStart < 0) innerStart = end;
      end += hole;
      innerEnd = end;
      continue;
    }
    if (kind !== hexLetter) hex = false;
    if (kind === letter || kind === hexLetter) letters = true;
    else if (letters && headEnd < 0) headEnd = end;
    if (code === AT) ats++;
    else if (code === DOT && isLetterOrDigit(mask.charCodeAt(end + 1))) dots++;
    end++;
    if (kind === letter || kind === hexLetter || kind === digit) {
      if (innerStart < 0) innerStart = end - 1;
      innerEnd = end;
    }
  }
  if (innerStart < 0) innerStart = innerEnd;
  return { start, end, innerStart, innerEnd, holes, dots, ats, hex, headEnd: headEnd < 0 ? end : headEnd };
}

/** Hexadecimal numbers without a digit, at least this long. */
const HEX_LENGTH = 8;

/**
 * Whether a token without a placeholder is a name that varies: it has an @ or two dots, or is a hexadecimal number. But
 * errors and constants tell events apart (`java.io.IOException`, `intent.action.SCREEN_ON`).
 */
export function isVariedName({ dots, ats, hex, innerStart, innerEnd }: Token, text: string): boolean {
  if (ats > 0 || (hex && innerEnd - innerStart >= HEX_LENGTH)) return true;
  return dots > 1 && !text.endsWith('Exception') && !text.endsWith('Error') && !endsInConstant(text);
}

/** `a.b.SCREEN_ON` */
function endsInConstant(text: string): boolean {
  const last = text.slice(text.lastIndexOf('.') + 1);
  return last.length > 1 && last === last.toUpperCase() && last !== last.toLowerCase();
}
