import type { FormatToken, IntegerToken, LevelToken, Padding, TextToken, WordToken } from '../format_row';
import { digitsEnd, isDigit, isLetter } from '../time/characters';
import { readTimeParts } from '../time/read_time_parts';
import { noTime, type WrittenTime } from '../time/written_time';
import { isLevelWord, LEVEL_LETTERS, numberedEnd, readKnownLevel } from './level_words';

/** What one token found: where its value is, and where what belongs to it ends. */
export interface Found {
  readonly start: number;
  readonly end: number;
  readonly after: number;
  readonly time?: WrittenTime;
}

export type DateOrder = 'dmy' | 'mdy' | null;

/**
 * Reads one token at a place. Every reader of rows has the same rules: this one, and the painless in
 * `server/assets/ingest_pipeline/` (`row_functions.ts` for the rows of the table, `walking_rows.ts` for all others).
 * @param next the token after it
 * @param beyond the one after that
 * @returns null when it does not stand here
 */
export function readToken(
  line: string,
  at: number,
  token: FormatToken,
  next: FormatToken | undefined,
  beyond: FormatToken | undefined,
  order: DateOrder,
): Found | null {
  switch (token.kind) {
    case 'literal':
      return spot(at, literalEnd(line, at, token.text));
    case 'time': {
      const time = noTime();
      const from = fillEnd(line, at, token, token.width ?? 0);
      const end = readTimeParts(line, from, token.parts, time, order);
      if (end < 0) return null;
      return { start: from, end, after: paddedEnd(line, at, end, token), time };
    }
    case 'level':
      return readLevel(line, at, token, next?.kind === 'literal' ? next.text : '');
    case 'integer':
      return readInteger(line, at, token);
    case 'word':
    case 'text':
      return readField(line, at, token, next, beyond, order);
    case 'column':
      return spot(at, columnEnd(line, at, token.column));
    case 'message':
      if (token.begins !== undefined && !line.startsWith(token.begins, at)) return null;
      return { start: Math.min(at, line.length), end: line.length, after: line.length };
  }
}

function spot(start: number, end: number): Found | null {
  return end < 0 ? null : { start, end, after: end };
}

/**
 * An empty message leaves no trailing space when an editor or a terminal cut it: a literal's trailing space may
 * then be missing at the end of the line.
 */
export function literalEnd(line: string, at: number, text: string): number {
  if (line.startsWith(text, at)) return at + text.length;
  const bare = text.trimEnd();
  const cut = bare.length < text.length && line.length === at + bare.length && line.startsWith(bare, at);
  return cut ? line.length : -1;
}

function columnEnd(line: string, at: number, column: number): number {
  if (at >= column || line.length < column) return -1;
  for (let i = at; i < column; i++) if (line.charCodeAt(i) !== 32) return -1;
  return column;
}

function readLevel(line: string, at: number, token: LevelToken, next: string): Found | null {
  if (token.words === 'known') return readKnownLevel(line, at, next);
  if (token.words === 'initial') {
    const known = LEVEL_LETTERS[line.charAt(at)] !== undefined && !isLetter(line.charCodeAt(at + 1));
    return known ? { start: at, end: at + 1, after: at + 1 } : null;
  }
  const start = fillEnd(line, at, token, token.width ?? 0);
  let end = numberedEnd(line, start);
  if (end < 0 || (token.max !== undefined && end - start > token.max)) {
    end = start;
    // Looked ahead at, it is not known what follows: a level that is known has letters only.
    const lettersOnly = token.words === 'exact' && next === '';
    const most = Math.min(start + (token.max ?? 64), boundOf(at, token));
    while (
      end < most &&
      isLevelCharacter(line.charCodeAt(end), lettersOnly) &&
      !(next !== '' && line.startsWith(next, end))
    )
      end++;
  }
  // What pads it may be a character that names hold: "INFO....".
  const fill = fillOf(token);
  if (token.width !== undefined && token.align !== 'right' && end - at <= token.width) {
    while (end > start && line.charCodeAt(end - 1) === fill) end--;
  }
  if (end === start) return null;
  const cut = token.max !== undefined && end - start <= token.max;
  if (token.words === 'exact' && !isLevelWord(line.slice(start, end), cut)) return null;
  return { start, end, after: paddedEnd(line, at, end, token) };
}

function isLevelCharacter(code: number, lettersOnly: boolean): boolean {
  return lettersOnly ? isLetter(code) : isWordCharacter(code);
}

/** Where a value that is cut to its width, or less, ends at the latest. */
function boundOf(at: number, { width = 0, max }: Padding): number {
  return max === undefined ? Infinity : at + Math.max(width, max);
}

/** Letters, digits, "_", "-", "." and all beyond ASCII. */
function isWordCharacter(code: number): boolean {
  return isLetter(code) || isDigit(code) || code === 95 || code === 45 || code === 46 || code > 127;
}

function readInteger(line: string, at: number, token: IntegerToken): Found | null {
  const start = fillEnd(line, at, token, token.width ?? 0);
  const sign = line.charCodeAt(start);
  const digits = sign === 45 || sign === 43 ? start + 1 : start;
  const end = digitsEnd(
    line,
    digits,
    Math.min(token.max ?? Math.max(20, token.width ?? 0), boundOf(at, token) - digits),
  );
  if (end === digits) {
    // "None", where a program has no such number (`logThreads = False`).
    if (!line.startsWith('None', start)) return null;
    return { start, end: start, after: paddedEnd(line, at, start + 4, token) };
  }
  return { start, end, after: paddedEnd(line, at, end, token) };
}

/**
 * A word or a text: up to the literal after it, at least as many characters as it is padded to. Where the format leaves
 * exactly so many characters, no literal is needed.
 */
function readField(
  line: string,
  at: number,
  token: WordToken | TextToken,
  next: FormatToken | undefined,
  beyond: FormatToken | undefined,
  order: DateOrder,
): Found | null {
  const { width = 0, max } = token;
  if (max !== undefined && width === max) return within(line, at, at + max, token);
  const stop = next?.kind === 'literal' ? next.text : '';
  const from = at + Math.max(width, token.kind === 'word' ? 1 : 0);
  if (stop === '') return within(line, at, wordEnd(line, at, max), token);
  for (let end = line.indexOf(stop, from); end >= 0; end = line.indexOf(stop, end + 1)) {
    if (max !== undefined && end - at > Math.max(max, width)) return null;
    if (token.kind === 'word') return within(line, at, end, token);
    if (isReadable(line, end + stop.length, beyond, order)) return within(line, at, end, token);
  }
  return null;
}

/** Whether a token that is easily told stands here; others are taken on trust. */
function isReadable(line: string, at: number, token: FormatToken | undefined, order: DateOrder): boolean {
  if (token?.kind !== 'level' && token?.kind !== 'integer' && token?.kind !== 'time') return true;
  return readToken(line, at, token, undefined, undefined, order) !== null;
}

function wordEnd(line: string, at: number, max: number | undefined): number {
  let end = at;
  const most = max === undefined ? line.length : Math.min(line.length, at + max);
  while (end < most && line.charCodeAt(end) > 32) end++;
  return end;
}

/** A value without what pads it; null when a word is none. */
export function within(line: string, at: number, after: number, token: WordToken | TextToken): Found | null {
  if (after > line.length) return null;
  let start = at;
  let end = after;
  if (token.width !== undefined) {
    const fill = fillOf(token);
    const align = token.align ?? 'left';
    // A value that is as long as its width has no padding, however it begins or ends.
    if (end - start <= token.width) {
      if (align !== 'left') while (start < end && line.charCodeAt(start) === fill) start++;
      if (align !== 'right') while (end > start && line.charCodeAt(end - 1) === fill) end--;
    }
  }
  if (token.kind === 'word') {
    if (start === end) return null;
    for (let i = start; i < end; i++) if (line.charCodeAt(i) <= 32) return null;
    if (token.shape !== undefined && !hasShape(line, start, end, token.shape)) return null;
  }
  return { start, end, after };
}

/** Where the fill before a value that stands to the right ends. */
function fillEnd(line: string, at: number, token: Padding, width: number): number {
  if (token.align !== 'right' && token.align !== 'center') return at;
  const fill = fillOf(token);
  let start = at;
  // Zeros are digits of the number itself.
  while (fill !== 48 && start - at < width - 1 && line.charCodeAt(start) === fill) start++;
  return start;
}

/** Where the fill after a value that stands to the left ends. */
function paddedEnd(line: string, at: number, end: number, token: Padding): number {
  if (token.width === undefined || token.align === 'right') return end;
  const fill = fillOf(token);
  let after = end;
  while (after - at < token.width && line.charCodeAt(after) === fill) after++;
  return after;
}

function fillOf(token: Padding): number {
  return (token.fill ?? ' ').charCodeAt(0);
}

/** What a row of the table asks of a word, so that the beginning of a message is not taken for it. */
function hasShape(line: string, start: number, end: number, shape: NonNullable<WordToken['shape']>): boolean {
  if (shape === 'warning') return line.endsWith('Warning', end) && isName(line, start, end);
  if (shape === 'name') return isName(line, start, end);
  const place = line.lastIndexOf('.py', end - 3);
  return place > start ? end - place <= 4 : line.charCodeAt(start) === 60 && line.charCodeAt(end - 1) === 62;
}

/** "a.b-c", "__main__", "<module>": no word of a sentence with its comma, no number. */
function isName(line: string, start: number, end: number): boolean {
  const first = line.charCodeAt(start);
  if (!isLetter(first) && first !== 95 && first !== 60) return false;
  for (let i = start + 1; i < end; i++) {
    const code = line.charCodeAt(i);
    if (!isWordCharacter(code) && code !== 60 && code !== 62) return false;
  }
  return true;
}
