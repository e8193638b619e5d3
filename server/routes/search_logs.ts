import { INDEX_PATTERN } from '../../common/names';
import type { RouteContext } from './define_route';

/** How long the engine searches before it answers with what it has. */
const ENGINE_TIMEOUT = '20s';
/** How long the plugin waits for that answer, in milliseconds. */
const REQUEST_TIMEOUT_MS = 25_000;

/**
 * One search over all our data streams, ended when the caller goes away.
 * @returns the engine's answer as it came; no data streams at all give an empty one
 */
export async function searchLogs(
  { client, signal }: Pick<RouteContext, 'client' | 'signal'>,
  body: Readonly<Record<string, unknown>>,
): Promise<unknown> {
  return client.transport.request<unknown>(
    {
      method: 'POST',
      path: `/${INDEX_PATTERN}/_search`,
      querystring: { ignore_unavailable: true, allow_no_indices: true },
      body: { timeout: ENGINE_TIMEOUT, ...body },
    },
    { signal, requestTimeout: REQUEST_TIMEOUT_MS, maxRetries: 0 },
  );
}
