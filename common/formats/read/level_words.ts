import { severityOf } from '../../levels';
import { digitsEnd, isLetter, numberAt } from '../time/characters';

/**
 * Level words as Python's `logging` writes them (`logging.addLevelName`'s own, and those that other libraries
 * add), with the normalised name. `Level N` is read apart.
 */
export const LEVEL_WORDS: Readonly<Record<string, string>> = {
  NOTSET: 'notset',
  TRACE: 'trace',
  DEBUG: 'debug',
  INFO: 'info',
  SUCCESS: 'success',
  NOTICE: 'notice',
  WARNING: 'warning',
  WARN: 'warning',
  ERROR: 'error',
  CRITICAL: 'critical',
  FATAL: 'critical',
};

/** Levels of one letter, as glog, TensorFlow and Tornado write them. */
export const LEVEL_LETTERS: Readonly<Record<string, string>> = {
  T: 'trace',
  D: 'debug',
  I: 'info',
  W: 'warning',
  E: 'error',
  C: 'critical',
  F: 'critical',
};

/**
 * Widths to which formats pad their levels, `%(levelname)-8s` and its like, that one line can show. Of `-5s` it cannot: two
 * spaces after INFO may as well be the first of its message (detect/ looks at all lines).
 */
export const LEVEL_WIDTHS: readonly number[] = [7, 8, 10];

/** A level in a line. */
export interface LevelAt {
  /** Where its word is. */
  readonly start: number;
  readonly end: number;
  /** Where what belongs to it ends, padding among it. */
  readonly after: number;
}

/** What `log.level` and `event.severity` hold. */
export interface LevelValue {
  readonly level: string;
  readonly severity: number;
}

/**
 * The level that a word says. Of a word that nobody knows the name is kept, in lower case, and its severity is 0.
 * @param cut true when the format cuts the word short: "WARN", "E"
 */
export function levelValue(word: string, cut = false): LevelValue {
  const upper = word.toUpperCase();
  const known = LEVEL_WORDS[upper] ?? (cut ? beginning(upper) : undefined);
  if (known !== undefined) return { level: known, severity: severityOf(known) };
  const level = word.toLowerCase();
  return { level, severity: severityOf(level) };
}

/** The level of which a format left the first letters. */
function beginning(upper: string): string | undefined {
  if (upper.length === 1) return LEVEL_LETTERS[upper];
  const word = Object.keys(LEVEL_WORDS).find((known) => known.startsWith(upper));
  return word === undefined ? undefined : LEVEL_WORDS[word];
}

/**
 * A level that is known, in capitals, or "Level N".
 * @param next text of the literal that follows it: between marks such as "[" and "]" or dashes a level may be in small
 * letters and padded to any width; before a mere space or colon it may not, because a message may begin like that
 */
export function readKnownLevel(line: string, at: number, next: string): LevelAt | null {
  const enclosed = isEnclosed(next);
  let start = at;
  while (start - at < 8 && line.charCodeAt(start) === 32) start++;
  let end = start;
  while (end - start < 10 && isLetter(line.charCodeAt(end))) end++;
  const word = line.slice(start, end);
  if (LEVEL_WORDS[enclosed ? word.toUpperCase() : word] === undefined) {
    end = numberedEnd(line, start);
    if (end < 0) return null;
  }
  if (start > at && !enclosed && !LEVEL_WIDTHS.includes(end - at)) return null;
  return { start, end, after: start > at ? end : paddingEnd(line, start, end, next, enclosed) };
}

/** Whether a word, or what a format left of it, is a level that is known. */
export function isLevelWord(word: string, cut: boolean): boolean {
  const upper = word.toUpperCase();
  return (
    LEVEL_WORDS[upper] !== undefined || word.startsWith('Level ') || (cut && beginning(upper) !== undefined)
  );
}

/** "Level 25": what `logging` writes for a number without a name. */
export function numberedEnd(line: string, at: number): number {
  if (!line.startsWith('Level ', at)) return -1;
  const end = digitsEnd(line, at + 6, 4);
  return end === at + 6 || numberAt(line, at + 6, end) > 9999 ? -1 : end;
}

/** True for what closes a bracket or is a dash or a bar between values. */
export function isEnclosed(next: string): boolean {
  const mark = next.trim();
  return mark === '-' || ']})>|'.includes(mark.charAt(0) || ' ');
}

function paddingEnd(line: string, start: number, end: number, next: string, enclosed: boolean): number {
  let after = end;
  while (after - start < 12 && line.charCodeAt(after) === 32) after++;
  // The literal that follows may begin with spaces of its own.
  after = Math.max(end, after - (next.length - next.trimStart().length));
  if (after === end) return end;
  return enclosed || LEVEL_WIDTHS.includes(after - start) ? after : end;
}
