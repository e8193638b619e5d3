import type { FormatRow } from '../../formats/format_row';
import type { StepValues } from '../step_values';
import { clientFile } from './client_step';
import { elasticAgentFile } from './elastic_agent_step';
import { filebeatFile } from './filebeat_step';
import { handlerFile } from './handler_step';
import type { KeyForm } from './key_step';
import { installClient, installPackage } from './package_step';
import type { StepFile } from './step_file';
import { tailCommand } from './tail_step';

/** The ways that lines come from a running program. */
export const STEP_IDS = ['handler', 'tail', 'client', 'filebeat', 'elastic_agent'] as const;
export type StepId = (typeof STEP_IDS)[number];

/** What is installed before lines are sent, and how. */
export interface Install {
  readonly what: 'package' | 'client';
  readonly file: StepFile;
}

/** What a person does to send in one way. The page shows these texts, and the tests run them. */
export interface Step {
  readonly key: KeyForm;
  /** It reads a log file: path and time zone are asked for. */
  readonly readsFile: boolean;
  /** What has to be there first; null where that is documented elsewhere. */
  readonly install: Install | null;
  readonly file: StepFile;
  /** What begins to send; null where the file does it, or is itself what is typed. */
  readonly run: StepFile | null;
}

/** @param rows the formats that people named for the service, for what must know where a record begins */
export function stepOf(id: StepId, values: StepValues, rows: readonly FormatRow[]): Step {
  switch (id) {
    case 'handler':
      return {
        key: 'encoded',
        readsFile: false,
        install: { what: 'package', file: installPackage() },
        file: handlerFile(values),
        run: null,
      };
    case 'tail':
      return {
        key: 'encoded',
        readsFile: true,
        install: { what: 'package', file: installPackage() },
        file: tailCommand(values),
        run: null,
      };
    case 'client':
      return {
        key: 'encoded',
        readsFile: false,
        install: { what: 'client', file: installClient() },
        file: clientFile(values),
        run: typed('python send_line.py'),
      };
    case 'filebeat':
      return {
        key: 'id_and_key',
        readsFile: true,
        install: null,
        file: filebeatFile(values, rows),
        run: typed('filebeat -e -c filebeat.yml'),
      };
    case 'elastic_agent':
      return {
        key: 'id_and_key',
        readsFile: true,
        install: null,
        file: elasticAgentFile(values, rows),
        run: typed('elastic-agent run -e -c elastic-agent.yml'),
      };
  }
}

function typed(command: string): StepFile {
  return { name: null, language: 'bash', text: `${command}\n` };
}
