import { FORMAT_TABLE, LEVEL_WORDS } from '../../../common/formats/format_table';
import { severityOf } from '../../../common/levels';
import { MANAGED_BY, PIPELINE_CUSTOM } from '../../../common/names';
import { FAILURE_FIELD, FAILURE_SCRIPT, FAILURE_TIME_FIELD } from './failure_script';
import { mainScript } from './main_script';
import { DATING } from './dating';
import { MASKING } from './masking';
import { MASK_TOKEN } from './mask_token';
import { READING } from './reading';
import { rowFunction } from './row_functions';
import { TRACEBACK } from './traceback';

/** Raised with every change of what the pipeline does to a document. */
export const PIPELINE_VERSION = 1;

/** Body of `PUT _ingest/pipeline/logs-app_logs@pipeline`. */
export interface PipelineBody {
  readonly description: string;
  readonly version: number;
  readonly processors: readonly Readonly<Record<string, unknown>>[];
  readonly on_failure: readonly Readonly<Record<string, unknown>>[];
  readonly _meta: Readonly<Record<string, unknown>>;
}

/**
 * The one parser. One script cuts, dates and masks an event (a chain of grok and gsub processors costs half the
 * engine's speed), then the user's own pipeline runs, when there is one. Nothing is ever dropped: what fails is
 * indexed with `event.kind: pipeline_error`, the reason, and its raw text.
 */
export function buildPipeline(assetVersion: string): PipelineBody {
  const levels = Object.fromEntries(
    Object.entries(LEVEL_WORDS).map(([word, name]) => [word, { name, severity: severityOf(name) }]),
  );
  return {
    description: 'App Logs: reads events of application logs, as Python writes them.',
    version: PIPELINE_VERSION,
    processors: [
      { script: { tag: 'read', lang: 'painless', source: scriptSource(), params: { levels } } },
      { pipeline: { tag: 'custom', name: PIPELINE_CUSTOM, ignore_missing_pipeline: true } },
    ],
    on_failure: [
      { set: { tag: 'reason', field: FAILURE_FIELD, value: '{{{_ingest.on_failure_message}}}' } },
      { set: { tag: 'time', field: FAILURE_TIME_FIELD, value: '{{{_ingest.timestamp}}}' } },
      { script: { tag: 'keep', lang: 'painless', source: FAILURE_SCRIPT } },
    ],
    _meta: { managed: true, managed_by: MANAGED_BY, version: assetVersion },
  };
}

/** Painless wants functions before the body; their order among themselves does not matter. */
function scriptSource(): string {
  const rows = FORMAT_TABLE.map(rowFunction);
  return [READING, DATING, MASKING, MASK_TOKEN, TRACEBACK, ...rows, mainScript(FORMAT_TABLE)].join('\n');
}
