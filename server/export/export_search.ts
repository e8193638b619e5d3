import type { ElasticsearchClient } from '@kbn/core/server';
import { at } from '../../common/narrow';
import { INDEX_PATTERN } from '../../common/names';
import { partialReason } from '../../common/query/partial';
import { AppLogsError } from '../app_logs_error';
import { KEEP_ALIVE } from './point_in_time';

/** How long the engine searches for a page before it gives up. */
const ENGINE_TIMEOUT = '60s';
/** How long the plugin waits for that, in milliseconds. */
const REQUEST_TIMEOUT_MS = 65_000;
/** Bytes of an answer that are held: pages are made to stay far below. */
export const MAX_ANSWER_BYTES = 64 * 1024 * 1024;

export interface ExportEngine {
  readonly client: ElasticsearchClient;
  readonly signal: AbortSignal;
}

/**
 * A search of which nothing may be missing: a file that lacks lines must not pass for whole.
 * @param pit id of a point in time; null searches what is there now
 * @throws AppLogsError 503 when shards or time failed; RequestAbortedError when the answer is too large to hold
 */
export async function exportSearch(
  { client, signal }: ExportEngine,
  pit: string | null,
  body: Readonly<Record<string, unknown>>,
): Promise<unknown> {
  const answer = await client.transport.request<unknown>(
    {
      method: 'POST',
      path: pit === null ? `/${INDEX_PATTERN}/_search` : '/_search',
      querystring: {
        allow_partial_search_results: false,
        ...(pit === null ? { ignore_unavailable: true, allow_no_indices: true } : {}),
      },
      body: {
        timeout: ENGINE_TIMEOUT,
        ...body,
        ...(pit === null ? {} : { pit: { id: pit, keep_alive: KEEP_ALIVE } }),
      },
    },
    { signal, requestTimeout: REQUEST_TIMEOUT_MS, maxRetries: 2, maxResponseSize: MAX_ANSWER_BYTES },
  );
  const missing = partialReason(answer);
  if (missing === null) return answer;
  throw new AppLogsError(`The search engine could not read all lines: ${missing}`, {
    statusCode: 503,
    action: 'Narrow the time range or the query, and export again.',
    reason: missing,
  });
}

/** True for an answer that was given up because it is larger than `MAX_ANSWER_BYTES`. */
export function isTooLarge(error: unknown): boolean {
  const message = at(error, 'message');
  return (
    at(error, 'name') === 'RequestAbortedError' &&
    typeof message === 'string' &&
    /content length/i.test(message)
  );
}
