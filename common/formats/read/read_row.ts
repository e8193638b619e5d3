import type { FormatRow, FormatToken } from '../format_row';
import type { RecordField } from '../record_field';
import type { WrittenTime } from '../time/written_time';
import { levelValue, type LevelValue } from './level_words';
import { readToken, within, type DateOrder, type Found } from './read_token';

/** What the first line of a record says. */
export interface RecordFields {
  /** Id of the format row. */
  readonly row: string;
  /** Null when the format has none. */
  readonly time: WrittenTime | null;
  readonly level: LevelValue | null;
  /** All other values, as they stand in the line. */
  readonly values: ReadonlyMap<RecordField, string>;
  /** Where the message is in the line. */
  readonly messageAt: number;
  readonly messageEnd: number;
}

/**
 * Reads a record's first line by one row, in linear time.
 * @param line without its line end
 * @param order what a date that can be read both ways is in this file, when that is known
 */
export function readRow(row: FormatRow, line: string, order: DateOrder = null): RecordFields | null {
  const { tokens } = row;
  const values = new Map<RecordField, string>();
  let time: WrittenTime | null = null;
  let level: LevelValue | null = null;
  let at = 0;
  let messageFrom = -1;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (!token) break;
    if (token.kind === 'message') {
      if (!readToken(line, at, token, undefined, undefined, order)) return null;
      const tail = tokens.slice(i + 1);
      const messageAt = messageFrom < 0 ? Math.min(at, line.length) : messageFrom;
      const rest = tail.length === 0 ? null : readTail(line, messageAt, tail, order);
      for (const [field, value] of rest?.values ?? []) values.set(field, value);
      return {
        row: row.id,
        time: rest ? together(time, rest.time) : time,
        level: rest?.level ?? level,
        values,
        messageAt,
        messageEnd: rest?.start ?? line.length,
      };
    }
    const found = readToken(line, at, token, tokens[i + 1], tokens[i + 2], order);
    if (!found) return null;
    at = found.after;
    if (token.kind === 'time') time = together(time, found.time ?? null);
    else if (token.kind === 'level') level = levelOf(line, found, token.words === 'initial' ? 1 : token.max);
    else keep(values, line, token, found);
    // What kind of warning it is begins its message, too.
    if (token.kind === 'word' && token.shape === 'warning') messageFrom = found.start;
  }
  return null;
}

function levelOf(line: string, found: Found, max: number | undefined): LevelValue {
  const word = line.slice(found.start, found.end);
  return levelValue(word, max !== undefined && word.length <= max);
}

function keep(values: Map<RecordField, string>, line: string, token: FormatToken, found: Found): void {
  if (!('field' in token) || found.end === found.start) return;
  values.set(token.field, line.slice(found.start, found.end));
}

/** How often the beginning of what follows a message is looked for, from the end of the line. */
const TAIL_TRIES = 8;

/** What stands after the message, and where that begins. */
interface Tail {
  readonly start: number;
  readonly time: WrittenTime | null;
  readonly level: LevelValue | null;
  readonly values: ReadonlyMap<RecordField, string>;
}

/**
 * What follows the message is found from the end of the line: "[in app.py:12]". A message over several lines has it on
 * its last one, which is not looked at: the message then keeps it.
 * @returns null when it is not there; a line without the rest is still a record
 */
function readTail(line: string, from: number, tail: readonly FormatToken[], order: DateOrder): Tail | null {
  const [first] = tail;
  if (first?.kind !== 'literal') return null;
  let at = line.length;
  for (let tries = 0; tries < TAIL_TRIES && at >= from; tries++) {
    at = line.lastIndexOf(first.text, at);
    if (at < from) return null;
    const found = tailAt(line, at, tail, order);
    if (found) return found;
    at--;
  }
  return null;
}

function tailAt(line: string, start: number, tail: readonly FormatToken[], order: DateOrder): Tail | null {
  const values = new Map<RecordField, string>();
  let time: WrittenTime | null = null;
  let level: LevelValue | null = null;
  let at = start;
  for (let i = 0; i < tail.length; i++) {
    const token = tail[i];
    if (!token) break;
    const last = i === tail.length - 1 && (token.kind === 'word' || token.kind === 'text');
    const found = last
      ? within(line, at, line.length, token)
      : readToken(line, at, token, tail[i + 1], tail[i + 2], order);
    if (!found) return null;
    at = found.after;
    if (token.kind === 'time') time = together(time, found.time ?? null);
    else if (token.kind === 'level') level = levelOf(line, found, token.words === 'initial' ? 1 : token.max);
    else keep(values, line, token, found);
  }
  return at === line.length ? { start, time, level, values } : null;
}

/** Several time tokens of a row say one time. */
function together(before: WrittenTime | null, found: WrittenTime | null): WrittenTime | null {
  if (!before || !found) return found ?? before;
  return {
    year: found.year ?? before.year,
    month: found.month ?? before.month,
    day: found.day ?? before.day,
    hour: found.hour || before.hour,
    minute: found.minute || before.minute,
    second: found.second || before.second,
    nanos: found.nanos || before.nanos,
    offset: found.offset ?? before.offset,
    epoch: before.epoch ?? found.epoch,
    order: before.order ?? found.order,
    slashes: before.slashes || found.slashes,
    eitherOrder: before.eitherOrder || found.eitherOrder,
    yearDay: found.yearDay ?? before.yearDay,
    afternoon: found.afternoon ?? before.afternoon,
  };
}
