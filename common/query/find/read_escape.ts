import { codeOf, LAST_CODE_POINT, range, type CodePoints } from './code_points';
import { failAt } from './find_problem';
import { withBothCases } from './fold_case';
import { DIGIT, inLineWithout, SPACE, WORD } from './named_sets';
import type { AssertionKind } from './pattern';
import { isAsciiLetter, isDigit, isHexDigit, type PatternText } from './pattern_text';

/** A backslash and what follows: a set of characters, or a place. */
export type Escape = { readonly set: CodePoints } | { readonly assertion: AssertionKind };

const SETS: ReadonlyMap<string, CodePoints> = new Map([
  ['d', DIGIT],
  ['D', inLineWithout(DIGIT)],
  ['w', WORD],
  ['W', inLineWithout(WORD)],
  ['s', SPACE],
  ['S', inLineWithout(SPACE)],
  ['n', range(0x0a)],
  ['t', range(0x09)],
  ['r', range(0x0d)],
  ['f', range(0x0c)],
  ['v', range(0x0b)],
  ['a', range(0x07)],
  ['e', range(0x1b)],
  ['0', range(0)],
]);

const ASSERTIONS: ReadonlyMap<string, AssertionKind> = new Map([
  ['b', 'wordEdge'],
  ['B', 'noWordEdge'],
  ['<', 'wordStart'],
  ['>', 'wordEnd'],
  // Of the whole text, which for grep is a line.
  ['A', 'lineStart'],
  ['`', 'lineStart'],
  ['Z', 'lineEnd'],
  ['z', 'lineEnd'],
  ["'", 'lineEnd'],
]);

/** Reads what follows a backslash outside of brackets. */
export function readEscape(text: PatternText): Escape {
  const from = text.at;
  const set = readEscapedSet(text);
  if (set !== null) return { set };
  const letter = text.next() + text.next();
  const assertion = ASSERTIONS.get(letter.slice(1));
  if (assertion !== undefined) return { assertion };
  const code = /[1-9kg]/.test(letter[1] ?? '') ? 'backReference' : 'unknownEscape';
  return failAt(code, from, letter);
}

/** Reads what follows a backslash in brackets: `\b` is a backspace there. */
export function readEscapeInClass(text: PatternText): CodePoints {
  const from = text.at;
  if (text.takes('\\b')) return range(0x08);
  return readEscapedSet(text) ?? failAt('unknownEscape', from, text.next() + text.next());
}

/** A set of characters after a backslash; null, and nothing read, when it is something else. */
function readEscapedSet(text: PatternText): CodePoints | null {
  const from = text.at;
  text.next();
  if (text.ended) return failAt('trailingBackslash', from, '\\');
  const letter = text.next();
  const set = SETS.get(letter);
  if (set !== undefined) return set;
  if (letter === 'x' || letter === 'u') return withBothCases(range(readCode(text, from, letter)));
  if (letter === 'p' || letter === 'P') return failAt('unicodeClass', from, unicodeClass(text, from));
  if (!isAsciiLetter(letter) && !isDigit(letter) && !ASSERTIONS.has(letter)) {
    return withBothCases(range(codeOf(letter)));
  }
  text.at = from;
  return null;
}

/** `\x41`, `\x{1F600}`, `\u0041`, `\u{1F600}`. */
function readCode(text: PatternText, from: number, letter: string): number {
  const braced = text.takes('{');
  const digits = text.takeWhile(isHexDigit, braced ? 6 : letter === 'x' ? 2 : 4);
  const whole = braced ? text.takes('}') : letter === 'x' || digits.length === 4;
  const code = Number.parseInt(digits, 16);
  const isCharacter = code <= LAST_CODE_POINT && !(code >= 0xd800 && code <= 0xdfff);
  return whole && isCharacter ? code : failAt('badCode', from, text.since(from));
}

/** The whole of `\p{Lu}`, to be named. */
function unicodeClass(text: PatternText, from: number): string {
  if (text.sees('{')) text.takeUntil('}');
  else text.next();
  return text.since(from);
}
