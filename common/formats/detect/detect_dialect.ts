import type { FormatRow } from '../format_row';
import { findRow } from '../read/read_record';
import { readRow } from '../read/read_row';
import { readAnyTime } from '../time/read_any_time';
import { noTime, timeText, type WrittenTime } from '../time/written_time';
import { dateOrder } from './date_order';
import { FEWEST_LINES, inferRow, saysMore, type InferredRow } from './infer_row';
import { groupLines, unreadGroup } from './line_groups';
import { sampleLines } from './sample_lines';

/** What the beginning of a file says about all of it; part of the context of an import. */
export interface DetectedDialect {
  readonly fileRow?: FormatRow;
  readonly order?: 'dmy' | 'mdy';
  /** "2030-01-02", for records that do not say their day or year. */
  readonly date?: string;
}

export interface DetectOptions {
  /** The file's beginning. */
  readonly text: string;
  readonly serviceRows: readonly FormatRow[];
  /** IANA zone of its times. */
  readonly timezone: string;
  /** When the file was last changed, ISO instant. */
  readonly modified: string | null;
}

/**
 * What single lines of a file cannot say: which of several formats that begin alike it is written in, how it writes
 * dates that can be read both ways, and of which day times are that say none. In linear time, from its first 64 kB.
 */
export function detectDialect({ text, serviceRows, timezone, modified }: DetectOptions): DetectedDialect {
  const lines = sampleLines(text);
  const times = lines.map(timeOf).filter((time) => time !== null);
  const order = dateOrder(times);
  const fileRow = readsMost(serviceRows, lines) ? null : detectRow(lines);
  const date = times.some((time) => time.year === null && time.epoch === null)
    ? dateOf(times, timezone, modified)
    : null;
  return {
    ...(fileRow ? { fileRow } : {}),
    ...(order ? { order } : {}),
    ...(date ? { date } : {}),
  };
}

/**
 * The row of most of a file's records, where it says more than the table's rows can tell from one line. One that says no level is
 * not taken without being asked for.
 */
function detectRow(lines: readonly string[]): FormatRow | null {
  const groups = groupLines(lines);
  // Lines of tracebacks that repeat their record's beginning would look like most of its records.
  if (groups.some(({ row }) => row.repeatedTo !== undefined)) return null;
  const [largest] = groups;
  if (largest) {
    const found = inferRow(largest.lines);
    if (found && saysMore(found.row, largest.row)) return found.row;
  }
  const unread = inferUnread(lines);
  return unread && unread.hasTime && unread.hasLevel && unread.lines >= FEWEST_LINES ? unread.row : null;
}

/** The row of those lines that look like records and that no row of the table reads as such. */
export function inferUnread(lines: readonly string[]): InferredRow | null {
  const unread = unreadGroup(lines);
  return unread.length < Math.max(FEWEST_LINES, lines.length * 0.2) ? null : inferRow(unread);
}

function readsMost(rows: readonly FormatRow[], lines: readonly string[]): boolean {
  const read = lines.filter((line) => rows.some((row) => readRow(row, line)));
  return rows.length > 0 && read.length >= lines.length / 2;
}

/** The time of a record, or one that a line begins with. */
function timeOf(line: string): WrittenTime | null {
  const row = findRow(line);
  if (row) return readRow(row, line)?.time ?? null;
  const time = noTime();
  return readAnyTime(line, line.startsWith('[') ? 1 : 0, time, null) < 0 ? null : time;
}

/** The day of the file's first dated record, or of its last change. */
function dateOf(times: readonly WrittenTime[], zone: string, modified: string | null): string | null {
  const dated = times.find((time) => time.year !== null && time.epoch === null);
  if (dated) return timeText(dated, null)?.slice(0, 10) ?? null;
  if (modified === null) return null;
  return new Intl.DateTimeFormat('sv', { timeZone: zone, dateStyle: 'short' }).format(new Date(modified));
}
