import type { ElasticsearchClient } from '@kbn/core/server';

/** An engine's answer with its status: what is missing is no error here. */
export interface EngineAnswer {
  readonly status: number;
  readonly body: unknown;
}

/**
 * One call of the engine's asset APIs.
 * @returns also 400 and 404 as answers; everything else that fails rejects
 */
export async function engineCall(
  client: ElasticsearchClient,
  method: 'GET' | 'PUT' | 'DELETE',
  path: string,
  body?: Readonly<Record<string, unknown>>,
  signal?: AbortSignal,
): Promise<EngineAnswer> {
  const answer = await client.transport.request<unknown>(
    { method, path, ...(body ? { body } : {}) },
    { meta: true, ignore: [400, 404], ...(signal ? { signal } : {}) },
  );
  return { status: answer.statusCode ?? 0, body: answer.body };
}

/** The reason in an engine's error body, as the engine puts it. */
export function engineReason({ status, body }: EngineAnswer): string {
  if (typeof body === 'object' && body !== null && 'error' in body) {
    const { error } = body;
    if (typeof error === 'string') return error;
    if (typeof error === 'object' && error !== null && 'reason' in error) return String(error.reason);
  }
  return `the engine answered ${status}`;
}
