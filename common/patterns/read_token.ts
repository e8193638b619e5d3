import { isDateWord, isNothing, isUnit } from './log_words';
import { CLASS, CLASSES, isLetter, isLetterOrDigit, placeholderAt } from './mask_text';
import { ANY, KIND, type Words } from './words';

// Of this module's own: a bundler or test runner may make a getter of each import, which this walk would feel.
const { separator, letter, hexLetter, digit } = CLASS;
const classes = CLASSES;
const holeAt = placeholderAt;
const AT = 64;
const DOT = 46;
const LESS = 60;

/** What one token is, as its text alone tells. */
export interface Token {
  readonly text: string;
  /** Where it is without the punctuation around it, from its start; both the same when it is nothing else. */
  readonly innerStart: number;
  readonly innerEnd: number;
  /** Its text without that punctuation. */
  readonly inner: string;
  /** It holds a placeholder. */
  readonly holed: boolean;
  /** The column that it makes when nothing around it says otherwise. */
  readonly id: number;
  readonly build: number;
  /** Where that column starts: a sign is part of its number. */
  readonly start: number;
  /** A unit or a date word when it stands beside a number or a date. */
  readonly unit: boolean;
  readonly date: boolean;
  /** Behind an `=` one of the values that there are, and no value of any form. */
  readonly plain: boolean;
}

const RECENT = 4096;

/** Reads the tokens of masks, each text once: most tokens are the same few words. */
export class Tokens {
  private readonly known = new Map<string, Token>();
  /** Some of them by what is quick to see of a text, so that those that come often need not be cut out of the mask. */
  private readonly recent: Array<Token | null> = Array.from({ length: RECENT }, () => null);

  constructor(private readonly words: Words) {}

  /** The token that begins at `start`: all up to a separator. */
  at(mask: string, start: number, limit: number): Token {
    const end = tokenEnd(mask, start, limit);
    const length = end - start;
    const middle = mask.charCodeAt(start + (length >> 1));
    const place =
      (mask.charCodeAt(start) * 37 + middle * 331 + mask.charCodeAt(end - 1) * 1009 + length) % RECENT;
    const recent = this.recent[place];
    if (recent && recent.text.length === length && mask.startsWith(recent.text, start)) return recent;
    const token = this.tokenOf(mask.slice(start, end));
    this.recent[place] = token;
    return token;
  }

  private tokenOf(text: string): Token {
    const known = this.known.get(text);
    if (known !== undefined) return known;
    const token = readToken(text, this.words);
    this.known.set(text, token);
    return token;
  }
}

/** Whether the character at i ends tokens; the < of a placeholder does not. */
export function isSeparator(mask: string, i: number): boolean {
  const code = mask.charCodeAt(i);
  return code < 128 && classes[code] === separator && (code !== LESS || holeAt(mask, i) === 0);
}

function tokenEnd(mask: string, start: number, limit: number): number {
  let end = start;
  while (end < limit) {
    const code = mask.charCodeAt(end);
    if (code >= 128 || classes[code] !== separator) {
      end++;
      continue;
    }
    const hole = code === LESS ? holeAt(mask, end) : 0;
    if (hole === 0) break;
    end += hole;
  }
  return end;
}

function readToken(text: string, words: Words): Token {
  const parts = partsOf(text);
  const { innerStart, innerEnd, holes } = parts;
  const inner = text.slice(innerStart, innerEnd);
  const holed = holes > 0;
  const varied = holed ? isVariedHole(parts, text) : isVariedName(parts, inner);
  const built = holed && !varied;
  const signed = holed && innerStart > 0 && isSign(text.charCodeAt(innerStart - 1));
  return {
    text,
    innerStart,
    innerEnd,
    inner,
    holed,
    id: varied ? ANY : built ? headId(parts, text, words) : words.idOf(KIND.word, inner),
    build: built ? words.buildOf(text.slice(parts.headEnd, innerEnd)) : 0,
    start: signed ? innerStart - 1 : innerStart,
    unit: !holed && isUnit(inner),
    date: !holed && isDateWord(inner),
    plain: !holed && !varied && parts.ats + parts.dots === 0 && !isNothing(inner),
  };
}

function isVariedHole({ dots, ats, innerStart }: Parts, text: string): boolean {
  return dots > 0 || ats > 0 || !isLetter(text.charCodeAt(innerStart));
}

function headId({ innerStart, headEnd }: Parts, text: string, words: Words): number {
  return words.idOf(KIND.headed, text.slice(innerStart, headEnd));
}

function isSign(code: number): boolean {
  return code === 43 || code === 45;
}

/** What a token is made of. */
interface Parts {
  readonly innerStart: number;
  readonly innerEnd: number;
  readonly holes: number;
  readonly dots: number;
  readonly ats: number;
  readonly hex: boolean;
  /** Where the letters that it begins with end. */
  readonly headEnd: number;
}

function partsOf(text: string): Parts {
  let holes = 0;
  let dots = 0;
  let ats = 0;
  let headEnd = -1;
  let innerStart = -1;
  let innerEnd = 0;
  let hex = true;
  let letters = false;
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    const kind = code < 128 ? classes[code] : letter;
    if (kind === separator) {
      holes++;
      hex = false;
      if (letters && headEnd < 0) headEnd = at;
      if (innerStart < 0) innerStart = at;
      at += Math.max(1, holeAt(text, at));
      innerEnd = at;
      continue;
    }
    if (kind !== hexLetter) hex = false;
    if (kind === letter || kind === hexLetter) letters = true;
    else if (letters && headEnd < 0) headEnd = at;
    if (code === AT) ats++;
    else if (code === DOT && isLetterOrDigit(text.charCodeAt(at + 1))) dots++;
    at++;
    if (kind === letter || kind === hexLetter || kind === digit) {
      if (innerStart < 0) innerStart = at - 1;
      innerEnd = at;
    }
  }
  if (innerStart < 0) innerStart = innerEnd;
  return { innerStart, innerEnd, holes, dots, ats, hex, headEnd: headEnd < 0 ? at : headEnd };
}

/** Hexadecimal numbers without a digit, at least this long. */
const HEX_LENGTH = 8;

/**
 * Whether a token without a placeholder is a name that varies: it has an @ or two dots, or is a hexadecimal number. But
 * errors and constants tell events apart (`java.io.IOException`, `intent.action.SCREEN_ON`).
 */
function isVariedName({ dots, ats, hex }: Parts, inner: string): boolean {
  if (ats > 0 || (hex && inner.length >= HEX_LENGTH)) return true;
  return dots > 1 && !inner.endsWith('Exception') && !inner.endsWith('Error') && !endsInConstant(inner);
}

/** `a.b.SCREEN_ON` */
function endsInConstant(text: string): boolean {
  const last = text.slice(text.lastIndexOf('.') + 1);
  return last.length > 1 && last === last.toUpperCase() && last !== last.toLowerCase();
}
