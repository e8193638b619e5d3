import type { HttpStart } from '@kbn/core/public';
import type { z } from 'zod';
import type { Endpoint } from '../../common/api/endpoint';
import { at } from '../../common/narrow';

/**
 * Calls a route whose answer is a stream. Rejects as `Call` does, with the answer's body when there is one.
 * @param signal cancels the request at any time, also while the stream is read: reading it then rejects
 * @returns the answer's bytes as they come
 */
export type StreamCall = <Body extends z.ZodTypeAny>(
  endpoint: Endpoint<Body, never>,
  body: z.input<Body>,
  signal: AbortSignal,
) => Promise<ReadableStream<Uint8Array>>;

/** The sibling of `createCall` for answers that come bit by bit. */
export function createStreamCall(http: HttpStart): StreamCall {
  return async (endpoint, body, signal) => {
    const { response } = await http
      .fetch(endpoint.path, {
        method: endpoint.method.toUpperCase(),
        version: endpoint.version,
        body: JSON.stringify(body),
        signal,
        asResponse: true,
        rawResponse: true,
      })
      .catch(async (error: unknown) => {
        throw await withBody(error);
      });
    if (response === undefined) throw new Error('no answer');
    if (!response.ok) {
      throw await withBody(Object.assign(new Error(response.statusText), { response }));
    }
    return response.body ?? new ReadableStream({ start: (controller) => controller.close() });
  };
}

/** Kibana's client leaves a raw answer unread, also when it is an error: what was wrong is in it. */
async function withBody(error: unknown): Promise<unknown> {
  const response = at(error, 'response');
  if (!(response instanceof Response) || response.bodyUsed || !(error instanceof Error)) return error;
  const body: unknown = await response.json().catch(() => undefined);
  return Object.assign(error, body === undefined ? {} : { body });
}
