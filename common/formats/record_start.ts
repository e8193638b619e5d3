import { readRecord } from './read_record';

/** What the beginning of a recognised record tells a sender. */
export interface RecordStart {
  /** Id of the format row that matched. */
  readonly row: string;
  /** The record's own time as local ISO text without zone ("2030-01-02T03:04:05.678"), null when it has none. */
  readonly time: string | null;
}

/**
 * Whether a line begins a record: reads the table of formats in linear time, at most the first 8,192
 * characters of the line, and only rows with a distinctive beginning.
 * @param line one line without its line end
 * @returns null when the line continues whatever came before it
 */
export function recordStart(line: string): RecordStart | null {
  const record = readRecord(line);
  return record && { row: record.row, time: record.time };
}
