import type { FormatRow } from '../format_row';
import { readJsonLine } from '../json/read_json_line';
import type { WrittenTime } from '../time/written_time';
import { findRow, lookedAt } from './read_record';
import { readRow } from './read_row';
import type { DateOrder } from './read_token';
import { withoutColours } from './without_colours';

/** How the records of one file are read, beside the table of formats. */
export interface Dialect {
  /** What the file was found to be written in, when a single line cannot tell. */
  readonly fileRow: FormatRow | null;
  /** The formats that a person named for the service, in their order. */
  readonly serviceRows: readonly FormatRow[];
  readonly order: DateOrder;
}

export const PLAIN_DIALECT: Dialect = { fileRow: null, serviceRows: [], order: null };

/** What the beginning of a recognised record tells a sender. */
export interface RecordStart {
  /** Id of the format row that matched. */
  readonly row: string;
  /** The record's own time; null when it has none. */
  readonly time: WrittenTime | null;
  /** It is the file's row that matched. */
  readonly isFileRow: boolean;
  /** It begins a record only as long as no other row was recognised. */
  readonly weak: boolean;
  /** What follows it in no format does not belong to it. */
  readonly oneLine: boolean;
  /** What each line of its traceback repeats; null for nearly all formats. */
  readonly repeated: string | null;
  /** It begins with a level, so within an open traceback it is a line of that. */
  readonly levelFirst: boolean;
}

/**
 * Whether a line begins a record, in linear time; at most its first 8,192 characters are looked at, but for JSON. Rows that
 * people named come first, then the table.
 * @param line one line without its line end
 * @returns null when the line continues whatever came before it
 */
export function recordStart(line: string, dialect: Dialect): RecordStart | null {
  const { fileRow, serviceRows, order } = dialect;
  const text = withoutColours(lookedAt(line));
  for (const row of serviceRows) {
    const fields = readRow(row, text, order);
    if (fields) return start(row, text, fields.time, false);
  }
  if (fileRow) {
    const fields = readRow(fileRow, text, order);
    if (fields) return start(fileRow, text, fields.time, true);
  }
  const row = findRow(text, order);
  if (row) return start(row, text, readRow(row, text, order)?.time ?? null, false);
  const json = readJsonLine(line);
  return (
    json && {
      row: json.format,
      time: json.time,
      isFileRow: false,
      weak: json.format !== 'json',
      oneLine: true,
      repeated: null,
      levelFirst: false,
    }
  );
}

function start(row: FormatRow, line: string, time: WrittenTime | null, isFileRow: boolean): RecordStart {
  return {
    row: row.id,
    time,
    isFileRow,
    weak: row.weak === true,
    oneLine: row.oneLine === true,
    repeated: row.repeatedTo === undefined ? null : `${line.slice(0, line.indexOf(row.repeatedTo))} `,
    levelFirst: row.tokens[0]?.kind === 'level',
  };
}
