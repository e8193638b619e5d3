import type { ElasticsearchClient } from '@kbn/core/server';

/** An engine's answer with its status: what is missing or refused is no error here. */
export interface EngineAnswer {
  readonly status: number;
  readonly body: unknown;
}

/** Refusals that say something about one asset, not about the engine: 405 and 410 are an engine without that API. */
const ANSWERS = [400, 401, 403, 404, 405, 409, 410];

/**
 * One call of the engine's asset APIs.
 * @throws what the client throws when the engine cannot be reached, is too busy or breaks
 */
export async function engineCall(
  client: ElasticsearchClient,
  method: 'GET' | 'PUT' | 'POST' | 'DELETE',
  path: string,
  body?: Readonly<Record<string, unknown>>,
  signal?: AbortSignal,
): Promise<EngineAnswer> {
  const answer = await client.transport.request<unknown>(
    { method, path, ...(body ? { body } : {}) },
    { meta: true, ignore: ANSWERS, ...(signal ? { signal } : {}) },
  );
  return { status: answer.statusCode ?? 0, body: answer.body };
}
