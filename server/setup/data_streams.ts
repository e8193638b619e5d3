import type { ElasticsearchClient } from '@kbn/core/server';
import { INDEX_TEMPLATE } from '../../common/names';
import { at, listOf } from '../../common/narrow';
import { stepFailed } from './step_failed';
import { engineCall } from './engine_call';

/**
 * Names of the data streams that hold our data, sorted.
 * @throws AppLogsError when the engine does not say: none found must not look like none there
 */
export async function dataStreamNames(client: ElasticsearchClient, signal?: AbortSignal): Promise<string[]> {
  const answer = await engineCall(client, 'GET', `/_data_stream/${INDEX_TEMPLATE}.*`, undefined, signal);
  if (answer.status !== 200 && answer.status !== 404)
    throw stepFailed('list of data streams', 'read', answer);
  return listOf(at(answer.body, 'data_streams'))
    .map((stream) => at(stream, 'name'))
    .filter((name): name is string => typeof name === 'string')
    .sort();
}
