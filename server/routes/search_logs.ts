import { INDEX_PATTERN } from '../../common/names';
import { refusedByAll } from '../../common/query/partial';
import { AppLogsError } from '../app_logs_error';
import type { RouteContext } from './define_route';

/** How long the engine searches before it answers with what it has. */
const ENGINE_TIMEOUT = '20s';
/** How long the plugin waits for that answer, in milliseconds. */
const REQUEST_TIMEOUT_MS = 25_000;

/** Engine errors that another query would not meet. */
const QUERY_FAULTS = [
  'query_shard_exception',
  'parse_exception',
  'parsing_exception',
  'x_content_parse_exception',
  'illegal_argument_exception',
  'number_format_exception',
  'too_many_clauses',
  'too_complex_to_determinize_exception',
];

/** What a search needs: the engine as the current user, and the end of the caller's patience. */
export type SearchContext = Pick<RouteContext, 'client' | 'signal'>;

/**
 * One search over all our data streams, ended when the caller goes away.
 * @returns the engine's answer as it came; no data streams at all give an empty one
 * @throws AppLogsError when no shard could answer; what the client throws when the engine did not
 */
export async function searchLogs(
  { client, signal }: SearchContext,
  body: Readonly<Record<string, unknown>>,
): Promise<unknown> {
  const answer = await client.transport.request<unknown>(
    {
      method: 'POST',
      path: `/${INDEX_PATTERN}/_search`,
      querystring: { ignore_unavailable: true, allow_no_indices: true },
      body: { timeout: ENGINE_TIMEOUT, ...body },
    },
    { signal, requestTimeout: REQUEST_TIMEOUT_MS, maxRetries: 0 },
  );
  const refused = refusedByAll(answer);
  if (refused) throw searchRefused(refused);
  return answer;
}

/** A query that cannot be read is the asker's to put right; everything else is the engine's. */
function searchRefused({ type, reason }: { type: string; reason: string }): AppLogsError {
  return QUERY_FAULTS.includes(type)
    ? new AppLogsError(`The search engine could not use this request: ${reason}`, {
        statusCode: 400,
        action: 'Check the query.',
        reason,
      })
    : new AppLogsError(`The search engine could not search: ${reason}`, {
        statusCode: 503,
        action: 'Try again in a moment, or narrow the time range.',
        reason,
      });
}
