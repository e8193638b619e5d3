import type { FormatRow } from '../../common/formats/format_row';
import { LIBRARY_ROWS, WEAK_ROWS } from '../../common/formats/table/library_rows';
import { FILE_ROWS, STDLIB_ROWS } from '../../common/formats/table/stdlib_rows';

/** The README's list of formats, as Markdown, from the table that importer and pipeline read by. */
export function formatList(): string {
  const libraries = new Map<string, string[]>();
  for (const { writtenBy, format } of LIBRARY_ROWS) {
    libraries.set(writtenBy, [...(libraries.get(writtenBy) ?? []), format]);
  }
  const written = [...libraries].map(([by, formats]) => `| ${by} | ${formats.map(code).join('<br>')} |`);
  return [
    '| written by | format |',
    '| --- | --- |',
    ...written,
    '| ecs-logging, python-json-logger, structlog, loguru (`serialize=True`), your own | JSON, one object a line |',
    '',
    `${STDLIB_ROWS.length} formats for \`logging.Formatter\`, recognised line by line, whatever the \`datefmt\`:`,
    '',
    ...codes(STDLIB_ROWS),
    '',
    'Recognised when a whole file is written in them, because a single line cannot tell:',
    '',
    ...codes(FILE_ROWS),
    '',
    'Taken only as long as no other format was seen in the file:',
    '',
    ...codes(WEAK_ROWS),
  ].join('\n');
}

function codes(rows: readonly FormatRow[]): readonly string[] {
  return ['```text', ...rows.map(({ format }) => format.replaceAll('\t', '<TAB>').trimEnd()), '```'];
}

/** A bar would end the table's cell. */
function code(format: string): string {
  return `\`${format.replaceAll('|', '\\|')}\``;
}
