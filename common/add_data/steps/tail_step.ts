import { quoteShell } from '../quote/quote_shell';
import { isDefaultNamespace, pathOf, targetOf, urlOf, type StepValues } from '../step_values';
import type { StepFile } from './step_file';

/** The command that sends a log file and what is added to it (python/README.md, "Tailing log files"). */
export function tailCommand(values: StepValues): StepFile {
  const target = targetOf(values);
  const options = [
    // With "=", and the path last after "--": none of them is taken for an option, however it begins.
    `--url=${quoteShell(urlOf(values))}`,
    `--service=${quoteShell(target.service)}`,
    ...(isDefaultNamespace(target) ? [] : [`--namespace=${quoteShell(target.namespace)}`]),
    `--timezone=${quoteShell(values.timezone)}`,
  ];
  const lines = [
    'python -m app_logs tail --follow \\',
    ...options.map((option) => `  ${option} \\`),
    `  -- ${quoteShell(pathOf(values))}`,
  ];
  return { name: null, language: 'bash', text: `${lines.join('\n')}\n` };
}
