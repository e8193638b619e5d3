import { quotePython } from '../quote/quote_python';
import { isDefaultNamespace, targetOf, urlOf, type StepValues } from '../step_values';
import type { StepFile } from './step_file';

/**
 * The lines that a program begins with to send what it logs (python/README.md, "The handler"). Without braces: Kibana's Home
 * would take them for a template's.
 */
export function handlerFile(values: StepValues): StepFile {
  const target = targetOf(values);
  const lines = [
    'import logging',
    '',
    'from app_logs import AppLogsHandler',
    '',
    'handler = AppLogsHandler(',
    `    ${quotePython(target.service)},`,
    ...(isDefaultNamespace(target) ? [] : [`    namespace=${quotePython(target.namespace)},`]),
    `    elasticsearch=${quotePython(urlOf(values))},`,
    ')',
    'logging.getLogger().addHandler(handler)',
    'logging.getLogger().setLevel(logging.INFO)',
  ];
  return { name: 'send_logs.py', language: 'python', text: `${lines.join('\n')}\n` };
}
