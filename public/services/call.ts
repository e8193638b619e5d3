import type { HttpStart } from '@kbn/core/public';
import type { z } from 'zod';
import type { Endpoint } from '../../common/api/endpoint';

/**
 * Calls one of our routes. Rejects with what Kibana's client rejects with; `toFailure` makes it readable.
 * @param body as the endpoint's schema takes it (defaults may be left out); undefined for a GET
 * @param signal cancels the request, and on the server the engine's work
 */
export type Call = <Body extends z.ZodTypeAny, Response>(
  endpoint: Endpoint<Body, Response>,
  body: z.input<Body>,
  signal?: AbortSignal,
) => Promise<Response>;

/** The only place that speaks HTTP: derives a call from the route's value that both sides share. */
export function createCall(http: HttpStart): Call {
  return <Body extends z.ZodTypeAny, Response>(
    endpoint: Endpoint<Body, Response>,
    body: z.input<Body>,
    signal?: AbortSignal,
  ) =>
    http[endpoint.method]<Response>(endpoint.path, {
      version: endpoint.version,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(signal ? { signal } : {}),
    });
}
