import { MANAGED_BY, PIPELINE_CUSTOM } from '../../../common/names';
import { CULPRIT } from './culprit';
import { DATING } from './dating';
import { FAILURE_FIELD, FAILURE_SCRIPT, FAILURE_TIME_FIELD } from './failure_script';
import { MAIN_SCRIPT } from './main_script';
import { MASKING } from './masking';
import { MASK_TOKEN } from './mask_token';
import { PARSING_JSON } from './parsing_json';
import { PATTERN_RULES } from './pattern_rules';
import { PLAIN_TEXT } from './plain_text';
import { OWN_FRAMES } from './own_frames';
import { READING_JSON } from './reading_json';
import { READING_DIRECTIVES } from './reading_directives';
import { READING_TIME } from './reading_time';
import { READING_TOKENS } from './reading_tokens';
import { scriptParams } from './script_params';
import { servicesHash, type ServiceReadings } from './service_reading';
import { SETTING_FIELDS } from './setting_fields';
import { TRACEBACK } from './traceback';
import { WALKING_ROWS } from './walking_rows';

/** Raised with every change of what the pipeline does to a document. */
export const PIPELINE_VERSION = 3;

/** Tag of the script that reads events, and holds the formats of services. */
export const READ_TAG = 'read';

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
 * @param services what people said about their services: it becomes data of the script, never a part of it
 */
export function buildPipeline(assetVersion: string, services: ServiceReadings = {}): PipelineBody {
  return {
    description: 'App Logs: reads events of application logs, as Python writes them.',
    version: PIPELINE_VERSION,
    processors: [
      { script: { tag: READ_TAG, lang: 'painless', source: SCRIPT, params: scriptParams(services) } },
      { pipeline: { tag: 'custom', name: PIPELINE_CUSTOM, ignore_missing_pipeline: true } },
    ],
    on_failure: [
      { set: { tag: 'reason', field: FAILURE_FIELD, value: '{{{_ingest.on_failure_message}}}' } },
      { set: { tag: 'time', field: FAILURE_TIME_FIELD, value: '{{{_ingest.timestamp}}}' } },
      { script: { tag: 'keep', lang: 'painless', source: FAILURE_SCRIPT } },
    ],
    _meta: { managed: true, managed_by: MANAGED_BY, version: assetVersion, services: servicesHash(services) },
  };
}

/** Painless wants functions before the body; their order among themselves does not matter. */
const SCRIPT = shortened(
  [
    READING_TIME,
    READING_DIRECTIVES,
    DATING,
    READING_TOKENS,
    WALKING_ROWS,
    SETTING_FIELDS,
    PARSING_JSON,
    READING_JSON,
    PLAIN_TEXT,
    MASKING,
    MASK_TOKEN,
    PATTERN_RULES,
    TRACEBACK,
    OWN_FRAMES,
    CULPRIT,
    MAIN_SCRIPT,
  ].join('\n'),
);

/** Without comments and indentation: an engine takes scripts of 65,535 bytes. */
function shortened(source: string): string {
  return source
    .split('\n')
    .map((line) => (/^\s*\/\//.test(line) ? '' : line))
    .filter((line) => line.trim() !== '')
    .join('\n');
}
