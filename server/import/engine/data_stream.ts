import type { ElasticsearchClient } from '@kbn/core/server';
import { INDEX_TEMPLATE } from '../../../common/names';
import { ImportError, setupMissing } from '../errors';
import { toEngineFailure } from './engine_failure';

/**
 * The backing indices of a data stream, oldest first, the one written to last; makes the stream when it does not
 * exist. Without our template the engine would make a plain index, or a stream that parses nothing, from the
 * first document: so that is looked at before anything is sent.
 * @throws ImportError 409 when setup has not been run or another template takes the name
 */
export async function backingIndices(
  client: ElasticsearchClient,
  name: string,
  signal: AbortSignal,
): Promise<readonly string[]> {
  const found = await find(client, name, signal);
  if (found) return found;
  if (!(await client.indices.existsIndexTemplate({ name: INDEX_TEMPLATE }, { signal }))) throw setupMissing();
  await create(client, name, signal);
  const made = await find(client, name, signal);
  if (!made) throw setupMissing(`The data stream ${name} was removed as soon as it was made.`);
  return made;
}

async function find(
  client: ElasticsearchClient,
  name: string,
  signal: AbortSignal,
): Promise<readonly string[] | null> {
  try {
    const { data_streams: streams } = await client.indices.getDataStream({ name }, { signal });
    const stream = streams.find((one) => one.name === name);
    if (!stream) return null;
    if (stream.template !== INDEX_TEMPLATE) throw await notOurs(client, name, stream.template, signal);
    return stream.indices.map((index) => index.index_name);
  } catch (error) {
    if (toEngineFailure(error)?.status === 404) return null;
    throw error;
  }
}

async function create(client: ElasticsearchClient, name: string, signal: AbortSignal): Promise<void> {
  try {
    await client.indices.createDataStream({ name }, { signal });
  } catch (error) {
    const failure = toEngineFailure(error);
    if (failure?.type === 'resource_already_exists_exception') return;
    if (failure?.status !== 400) throw error;
    throw new ImportError(
      409,
      `The data stream ${name} could not be made.`,
      'If there is an ordinary index or an alias of that name, rename it; otherwise run setup again.',
      failure.reason,
    );
  }
}

async function notOurs(
  client: ElasticsearchClient,
  name: string,
  template: string | undefined,
  signal: AbortSignal,
): Promise<ImportError> {
  if (!(await client.indices.existsIndexTemplate({ name: INDEX_TEMPLATE }, { signal })))
    return setupMissing();
  return new ImportError(
    409,
    `The data stream ${name} belongs to another index template, so nothing was written.`,
    `Lower the priority of the index template "${template ?? ''}" below that of "${INDEX_TEMPLATE}", or narrow its pattern.`,
  );
}
