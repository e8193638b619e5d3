import type { FormatRow } from '../../formats/format_row';
import { recordPattern } from '../multiline/record_pattern';
import type { StepTarget } from '../step_values';

/** How a text of a person is written into the file. */
type Quote = (text: string) => string;

/** Lines of a record are discarded beyond these. Filebeat's own 500 would do so with long tracebacks. */
const MAX_LINES = 10_000;

/** The parser of a filestream input that joins the lines of a record. */
export function multilineParser(rows: readonly FormatRow[], quote: Quote): readonly string[] {
  return [
    'parsers:',
    '  - multiline:',
    '      type: pattern',
    `      pattern: ${quote(recordPattern(rows))}`,
    '      negate: true',
    '      match: after',
    `      max_lines: ${MAX_LINES}`,
  ];
}

/**
 * Processors that make of Beats' document what the ingest pipeline takes (common/event_document.ts): the text as
 * `event.original`, with what one document cannot know.
 */
export function eventProcessors(
  { service, dataset, namespace }: StepTarget,
  timezone: string,
  quote: Quote,
): readonly string[] {
  return [
    'processors:',
    '  - rename:',
    '      fields:',
    '        - from: message',
    '          to: event.original',
    '  - add_fields:',
    "      target: ''",
    '      fields:',
    '        event:',
    `          timezone: ${quote(timezone)}`,
    '        service:',
    `          name: ${quote(service)}`,
    '        data_stream:',
    '          type: logs',
    `          dataset: ${dataset}`,
    `          namespace: '${namespace}'`,
    '        app_logs:',
    '          encoding: utf-8',
    String.raw`          eol: "\n"`,
  ];
}

export function indented(lines: readonly string[], by: number): readonly string[] {
  return lines.map((line) => ' '.repeat(by) + line);
}
