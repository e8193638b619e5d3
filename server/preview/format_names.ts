import type { FormatRow } from '../../common/formats/format_row';
import { FORMAT_TABLE } from '../../common/formats/table/format_table';
import { FILE_ROWS } from '../../common/formats/table/stdlib_rows';
import { FORMAT_JSON, FORMAT_JSON_MESSAGE } from '../../common/formats/json/read_json_line';
import { FORMAT_CONTINUED, FORMAT_TRACEBACK } from '../assets/ingest_pipeline/main_script';

/** How people write each format, by the id that documents keep. */
export function formatNames(rows: readonly FormatRow[]): ReadonlyMap<string, string> {
  return new Map([
    ...[...FORMAT_TABLE, ...FILE_ROWS, ...rows].map(({ id, format }): [string, string] => [id, format]),
    [FORMAT_JSON, 'JSON'],
    [FORMAT_JSON_MESSAGE, 'JSON'],
    [FORMAT_TRACEBACK, 'Traceback'],
    [FORMAT_CONTINUED, '…'],
  ]);
}
