import type { FormatRow } from '../../formats/format_row';
import { PIPELINE } from '../../names';
import { beatsText } from '../quote/beats_text';
import { pathOf, targetOf, urlOf, type StepValues } from '../step_values';
import { eventProcessors, indented, multilineParser } from './beats_parts';
import { KEY_VARIABLE } from './key_step';
import type { StepFile } from './step_file';

/**
 * Filebeat's configuration for one log file. Its template and lifecycle are left alone: the data stream has ours. Filebeat 8
 * creates documents, as a data stream asks.
 * @param rows the formats that people named for the service
 * Source: Filebeat reference 8.12, filestream input, multiline, Elasticsearch output.
 */
export function filebeatFile(values: StepValues, rows: readonly FormatRow[]): StepFile {
  const target = targetOf(values);
  const lines = [
    'filebeat.inputs:',
    '  - type: filestream',
    `    id: ${target.stream}`,
    '    paths:',
    `      - ${beatsText(pathOf(values))}`,
    ...indented(multilineParser(rows, beatsText), 4),
    ...indented(eventProcessors(target, values.timezone, beatsText), 4),
    'setup.template.enabled: false',
    'setup.ilm.enabled: false',
    'output.elasticsearch:',
    '  hosts:',
    `    - ${beatsText(urlOf(values))}`,
    `  index: ${target.stream}`,
    `  pipeline: ${PIPELINE}`,
    '  # Not where Elasticsearch asks for no login.',
    `  api_key: '\${${KEY_VARIABLE}}'`,
  ];
  return { name: 'filebeat.yml', language: 'yaml', text: `${lines.join('\n')}\n` };
}
