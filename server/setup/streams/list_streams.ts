import { at, listOf, stringOr } from '../../../common/narrow';
import { engineCall } from '../engine_call';
import type { SetupContext } from '../setup_context';
import { stepFailed } from '../step_failed';
import { STREAM_PREFIX } from './stream_name';

/** A data stream under our names, whoever made it. */
export interface FoundStream {
  readonly name: string;
  /** The index template that its next backing index will be made by; null when none fits. */
  readonly template: string | null;
  /** Backing indices, oldest first; the last one is written to. */
  readonly indices: readonly string[];
}

/**
 * The data streams whose names begin with `logs-app_logs.`, sorted by name.
 *
 * `template` in Elasticsearch's answer is the template that fits the name now, not the one that made the stream.
 * @throws AppLogsError when the engine does not say: none found must not look like none there
 */
export async function listStreams({
  client,
  signal,
}: Pick<SetupContext, 'client' | 'signal'>): Promise<readonly FoundStream[]> {
  const answer = await engineCall(client, 'GET', `/_data_stream/${STREAM_PREFIX}*`, undefined, signal);
  if (answer.status !== 200 && answer.status !== 404)
    throw stepFailed('list of data streams', 'read', answer);
  return listOf(at(answer.body, 'data_streams'))
    .map(foundStream)
    .filter(({ name }) => name.startsWith(STREAM_PREFIX))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function foundStream(stream: unknown): FoundStream {
  return {
    name: stringOr(at(stream, 'name')) ?? '',
    template: stringOr(at(stream, 'template')),
    indices: listOf(at(stream, 'indices')).flatMap((index) => stringOr(at(index, 'index_name')) ?? []),
  };
}
