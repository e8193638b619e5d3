import { LEVEL_LETTERS, LEVEL_WORDS } from '../../formats/read/level_words';
import { DAY_NAMES, MONTH_NAMES } from '../../formats/time/names';

// Pieces of regular expressions that Go's RE2 and JavaScript read alike.

/** What a terminal is told before the text: colours, "clear to the end of the line". */
export const ESCAPES = String.raw`(?:\x1b\[[0-9;]*[A-Za-z])*`;
/** A level that is known, as `logging` writes it. */
export const LEVEL = String.raw`(?:${Object.keys(LEVEL_WORDS).join('|')}|Level \d+)`;
export const LEVEL_LETTER = `[${Object.keys(LEVEL_LETTERS).join('')}]`;
export const MONTH = `(?:${firstLetters(MONTH_NAMES)})`;
export const DAY = `(?:${firstLetters(DAY_NAMES)})`;
export const CLOCK = String.raw`\d\d:\d\d:\d\d`;
/** Seconds or milliseconds since 1970. */
export const EPOCH = String.raw`1\d{9}(?:\d{3}|\.\d+)?`;
/** A time with its date, to the minute, in the shapes of common/formats/time/read_any_time.ts. */
export const DATED = dated();

function dated(): string {
  const yearFirst = String.raw`\d{4}[-/.]\d\d[-/.]\d\d[ T_]`;
  const gap = String.raw`(?:[ :T]|, )`;
  const dayFirst = String.raw`\d{1,2}[-/. ](?:\d{1,2}|${MONTH}[a-z]*)[-/. ]\d{2,4}${gap}`;
  const named = String.raw`${MONTH}[a-z]* {1,2}\d{1,2}(?:,? \d{4})?${gap}`;
  return String.raw`(?:${yearFirst}|(?:${DAY}[a-z]*,? )?(?:${dayFirst}|${named}))\d{1,2}:\d\d`;
}

function firstLetters(names: readonly string[]): string {
  return names.map((name) => name.slice(0, 3)).join('|');
}
