import type { RetentionDays } from '../../../common/api/setup';
import { INDEX_TEMPLATE } from '../../../common/names';
import { at, listOf, stringOr } from '../../../common/narrow';
import { engineCall } from '../engine_call';
import type { SetupContext } from '../setup_context';
import { stepFailed } from '../step_failed';
import { listStreams } from '../streams/list_streams';
import { STREAM_PREFIX } from '../streams/stream_name';
import { retentionManager, type RetentionFeatures } from './retention_features';
import { streamLifecycle } from './stream_lifecycle';

type Engine = Pick<SetupContext, 'client' | 'signal'>;

/**
 * Brings a retention to the data streams that are there. Streams that have it already are left alone: repeating it goes on
 * where it stopped.
 * @returns names of the data streams that were changed
 * @throws AppLogsError that names the data stream that could not be
 */
export async function applyRetention(
  context: Engine,
  features: RetentionFeatures,
  days: RetentionDays,
): Promise<readonly string[]> {
  const due = await otherRetention(context, features, days);
  for (const name of due) {
    const path = `/_data_stream/${encodeURIComponent(name)}/_lifecycle`;
    const answer = await engineCall(
      context.client,
      'PUT',
      path,
      { ...streamLifecycle(days) },
      context.signal,
    );
    if (answer.status >= 300) throw stepFailed(`retention of ${name}`, 'changed', answer);
  }
  return due;
}

/**
 * Our data streams that keep lines for another time than this. A lifecycle policy reaches all of them by itself; data stream
 * lifecycle is copied from the template when a stream is made, so that each has to be told.
 * @throws AppLogsError when the engine does not say
 */
export async function otherRetention(
  context: Engine,
  features: RetentionFeatures,
  days: RetentionDays,
): Promise<readonly string[]> {
  if (retentionManager(features) !== 'data_stream_lifecycle') return [];
  const wanted = streamLifecycle(days).data_retention ?? null;
  const [streams, present] = await Promise.all([listStreams(context), presentRetentions(context)]);
  return streams
    .filter(({ name, template }) => template === INDEX_TEMPLATE && present.get(name) !== wanted)
    .map(({ name }) => name);
}

/** What each data stream's lifecycle keeps; null for good; not in it when it has none, or a disabled one. */
async function presentRetentions({ client, signal }: Engine): Promise<ReadonlyMap<string, string | null>> {
  const path = `/_data_stream/${STREAM_PREFIX}*/_lifecycle`;
  const answer = await engineCall(client, 'GET', path, undefined, signal);
  if (answer.status === 404) return new Map();
  if (answer.status !== 200) throw stepFailed('retention of the data streams', 'read', answer);
  return new Map(
    listOf(at(answer.body, 'data_streams')).flatMap((stream): Array<[string, string | null]> => {
      const lifecycle = at(stream, 'lifecycle');
      const name = stringOr(at(stream, 'name'));
      if (name === null || lifecycle === undefined || at(lifecycle, 'enabled') === false) return [];
      return [[name, stringOr(at(lifecycle, 'data_retention'))]];
    }),
  );
}
