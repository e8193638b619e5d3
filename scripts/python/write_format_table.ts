import { readFileSync, writeFileSync } from 'fs';
import { resolve } from 'path';
import { FORMAT_TABLE } from '../../common/formats/table/format_table';
import { FILE_ROWS } from '../../common/formats/table/stdlib_rows';

/** The table that the Python package reads records by, generated from ours; with `--check` only compared. */
const TABLE = resolve(__dirname, '../../python/src/app_logs/formats/table.json');

/** One row a line, so that a change of one format is a change of one line. */
function tableJson(): string {
  const list = (rows: readonly unknown[]) => rows.map((row) => `    ${JSON.stringify(row)}`).join(',\n');
  return `{\n  "table": [\n${list(FORMAT_TABLE)}\n  ],\n  "file": [\n${list(FILE_ROWS)}\n  ]\n}\n`;
}

if (process.argv.includes('--check')) {
  if (readFileSync(TABLE, 'utf8') !== tableJson()) {
    console.error(`${TABLE} is not what common/formats has: run npm run python:formats.`);
    process.exitCode = 1;
  }
} else {
  writeFileSync(TABLE, tableJson());
  console.log(`Wrote ${TABLE}`);
}
