import type { FormatRow } from '../../formats/format_row';
import { PIPELINE } from '../../names';
import { agentText } from '../quote/beats_text';
import { pathOf, targetOf, urlOf, type StepValues } from '../step_values';
import { eventProcessors, indented, multilineParser } from './beats_parts';
import { KEY_VARIABLE } from './key_step';
import type { StepFile } from './step_file';

/**
 * A policy for one log file, for an Elastic Agent that runs by itself; under Fleet the stream's part goes into the advanced
 * options of the integration "Custom Logs (Filestream)". The agent makes the index's name of type, dataset and namespace.
 * @param rows the formats that people named for the service
 * Source: Fleet and Elastic Agent guide 8.12, "Configure standalone Elastic Agents".
 */
export function elasticAgentFile(values: StepValues, rows: readonly FormatRow[]): StepFile {
  const target = targetOf(values);
  const lines = [
    'outputs:',
    '  default:',
    '    type: elasticsearch',
    '    hosts:',
    `      - ${agentText(urlOf(values))}`,
    '    # Not where Elasticsearch asks for no login.',
    `    api_key: '\${env.${KEY_VARIABLE}}'`,
    '# Its own logs and metrics would need a key that may do more.',
    'agent.monitoring:',
    '  enabled: false',
    'inputs:',
    '  - type: filestream',
    `    id: ${target.stream}`,
    '    use_output: default',
    '    data_stream:',
    `      namespace: '${target.namespace}'`,
    '    streams:',
    `      - id: ${target.stream}`,
    '        data_stream:',
    '          type: logs',
    `          dataset: ${target.dataset}`,
    `        pipeline: ${PIPELINE}`,
    '        paths:',
    `          - ${agentText(pathOf(values))}`,
    ...indented(multilineParser(rows, agentText), 8),
    ...indented(eventProcessors(target, values.timezone, agentText), 8),
  ];
  return { name: 'elastic-agent.yml', language: 'yaml', text: `${lines.join('\n')}\n` };
}
