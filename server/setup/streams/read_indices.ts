import { INDEX_PATTERN, PIPELINE } from '../../../common/names';
import { at, stringOr } from '../../../common/narrow';
import { STAMP_KEY } from '../../assets/template_stamp';
import { engineCall } from '../engine_call';
import type { SetupContext } from '../setup_context';
import { stepFailed } from '../step_failed';

/** An open index that our index template's pattern takes, or a backing index of such a data stream. */
export interface FoundIndex {
  readonly name: string;
  /** Its data stream; null for a plain index. */
  readonly stream: string | null;
  /** Its template's stamp; null for one that no template of ours of version 0.3.0 or later made. */
  readonly stamp: string | null;
  /** What comes in is read by our pipeline. */
  readonly piped: boolean;
}

/** With the answer filtered, two hundred services come as some kilobytes. */
const FILTER =
  `*.mappings._meta.${STAMP_KEY},*.settings.index.default_pipeline,` + '*.settings.index.uuid,*.data_stream';

/**
 * All open indices under our names by their names, backing indices of data streams included.
 * @throws AppLogsError when the engine does not say
 */
export async function readIndices({
  client,
  signal,
}: Pick<SetupContext, 'client' | 'signal'>): Promise<ReadonlyMap<string, FoundIndex>> {
  const answer = await engineCall(
    client,
    'GET',
    `/${INDEX_PATTERN}?filter_path=${FILTER}`,
    undefined,
    signal,
  );
  if (answer.status !== 200 && answer.status !== 404) throw stepFailed('list of indices', 'read', answer);
  const entries: ReadonlyArray<[string, unknown]> = answer.status === 200 ? entriesOf(answer.body) : [];
  return new Map(entries.map(([name, body]) => [name, foundIndex(name, body)]));
}

function foundIndex(name: string, body: unknown): FoundIndex {
  return {
    name,
    stream: stringOr(at(body, 'data_stream')),
    stamp: stringOr(at(body, 'mappings', '_meta', STAMP_KEY)),
    piped: at(body, 'settings', 'index', 'default_pipeline') === PIPELINE,
  };
}

function entriesOf(value: unknown): Array<[string, unknown]> {
  return typeof value === 'object' && value !== null ? Object.entries(value) : [];
}
