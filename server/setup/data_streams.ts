import type { ElasticsearchClient } from '@kbn/core/server';
import { INDEX_TEMPLATE } from '../../common/names';
import { engineCall } from './engine_call';
import { readPath } from './read_path';

/** Names of the data streams that hold our data, sorted. */
export async function dataStreamNames(client: ElasticsearchClient, signal?: AbortSignal): Promise<string[]> {
  const answer = await engineCall(client, 'GET', `/_data_stream/${INDEX_TEMPLATE}.*`, undefined, signal);
  const streams = readPath(answer.body, ['data_streams']);
  if (!Array.isArray(streams)) return [];
  return streams
    .map((stream: unknown) => readPath(stream, ['name']))
    .filter((name): name is string => typeof name === 'string')
    .sort();
}
