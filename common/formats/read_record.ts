import { FORMAT_TABLE, LEVEL_WORDS, MAX_LOOK } from './format_table';
import type { FormatRow } from './format_row';
import { readAsctime } from './read_asctime';

/** What the first line of a record says. */
export interface RecordFields {
  /** Id of the format row. */
  readonly row: string;
  /** Local ISO time without zone, milliseconds at least; null when the format has none. */
  readonly time: string | null;
  /** As `log.level` holds it. */
  readonly level: string | null;
  readonly logger: string | null;
  /** Where the message begins in the line. */
  readonly messageAt: number;
}

/** Rows by whether they begin with a time: the first character decides which are tried. */
const TIMED = FORMAT_TABLE.filter((row) => row.tokens[0]?.kind === 'asctime');
const UNTIMED = FORMAT_TABLE.filter((row) => row.tokens[0]?.kind !== 'asctime');

/**
 * Reads the first line of a record by the table of formats, in linear time.
 * @param text without its line end; only its first 8,192 characters are looked at
 * @returns null when no row matches
 */
export function readRecord(text: string): RecordFields | null {
  const first = text.charCodeAt(0);
  const line = text.length > MAX_LOOK ? text.slice(0, MAX_LOOK) : text;
  const rows = first >= 48 && first <= 57 ? TIMED : first >= 65 && first <= 90 ? UNTIMED : [];
  for (const row of rows) {
    const fields = matchRow(row, line);
    if (fields) return fields;
  }
  return null;
}

function matchRow(row: FormatRow, line: string): RecordFields | null {
  let at = 0;
  let time: string | null = null;
  let level: string | null = null;
  let logger: string | null = null;
  for (let i = 0; i < row.tokens.length; i++) {
    const token = row.tokens[i];
    if (!token) break;
    switch (token.kind) {
      case 'literal': {
        if (!startsAt(line, at, token.text)) return null;
        at += token.text.length;
        break;
      }
      case 'asctime': {
        const read = readAsctime(line, at);
        if (!read) return null;
        time = read.time;
        at = read.end;
        break;
      }
      case 'level': {
        const read = readLevel(line, at);
        if (!read) return null;
        level = read.level;
        at = read.end;
        break;
      }
      case 'word': {
        const next = row.tokens[i + 1];
        const stop = next?.kind === 'literal' ? next.text : ' ';
        const wordEnd = endOfWord(line, at, stop);
        if (wordEnd <= at) return null;
        logger = line.slice(at, wordEnd);
        at = wordEnd;
        break;
      }
      case 'message':
        return { row: row.id, time, level, logger, messageAt: Math.min(at, line.length) };
    }
  }
  return null;
}

/**
 * An empty message leaves no trailing space when an editor or a terminal cut it: a literal's trailing space may
 * then be missing at the end of the line.
 */
function startsAt(line: string, at: number, text: string): boolean {
  if (line.startsWith(text, at)) return true;
  const bare = text.trimEnd();
  return bare.length < text.length && line.length === at + bare.length && line.startsWith(bare, at);
}

/** End of a run without spaces before `stop`; -1 when `stop` does not come within the run. */
function endOfWord(line: string, at: number, stop: string): number {
  for (let i = at; i < line.length; i++) {
    if (line.startsWith(stop, i)) return i;
    if (line.charCodeAt(i) === 32) return -1;
  }
  return -1;
}

/** A level word in capitals, or "Level N" as `logging` writes numbers without a name. */
export function readLevel(line: string, at: number): { level: string; end: number } | null {
  let i = at;
  while (i < line.length && i - at < 10 && line.charCodeAt(i) >= 65 && line.charCodeAt(i) <= 90) i++;
  const known = LEVEL_WORDS[line.slice(at, i)];
  if (known !== undefined) return { level: known, end: i };
  if (!line.startsWith('Level ', at)) return null;
  let j = at + 6;
  while (j < line.length && j - at < 9 && line.charCodeAt(j) >= 48 && line.charCodeAt(j) <= 57) j++;
  return j === at + 6 ? null : { level: `level ${line.slice(at + 6, j)}`, end: j };
}
