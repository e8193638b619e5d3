import type { ElasticsearchClient, Logger } from '@kbn/core/server';
import { at, stringOr } from '../../common/narrow';
import { INDEX_PATTERN } from '../../common/names';

/** As long as an engine keeps it between two pages: a browser may save slowly. */
export const KEEP_ALIVE = '5m';

/**
 * Has the engine keep what our data streams hold now, so that pages do not shift while lines come in.
 * @returns its id; null when the engine has no such thing or refuses it: the pages then follow the total order alone
 */
export async function openPointInTime(
  client: ElasticsearchClient,
  signal: AbortSignal,
  logger: Logger,
): Promise<string | null> {
  try {
    const answer = await client.transport.request<unknown>(
      { method: 'POST', path: `/${INDEX_PATTERN}/_pit`, querystring: { keep_alive: KEEP_ALIVE } },
      { signal, maxRetries: 0 },
    );
    return stringOr(at(answer, 'id'));
  } catch (error) {
    if (signal.aborted) throw error;
    logger.debug(`Export goes on without a point in time: ${String(at(error, 'message'))}`);
    return null;
  }
}

/** Never fails: the engine forgets it by itself a little later. Not cancelled with the export, which may be why it ends. */
export async function closePointInTime(
  client: ElasticsearchClient,
  id: string,
  logger: Logger,
): Promise<void> {
  try {
    await client.transport.request({ method: 'DELETE', path: '/_pit', body: { id } }, { maxRetries: 0 });
  } catch (error) {
    logger.debug(`A point in time could not be closed: ${String(at(error, 'message'))}`);
  }
}
