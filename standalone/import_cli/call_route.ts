import type { z } from 'zod';
import type { Endpoint, ErrorBody } from '../../common/api/endpoint';

/** An answer that was no success, in words for a person. */
export class RouteError extends Error {
  override readonly name = 'RouteError';

  constructor(
    readonly statusCode: number,
    message: string,
  ) {
    super(message);
  }
}

/**
 * Calls one of our routes over HTTP, as a script does.
 * @throws RouteError for an answer that is an error; what `fetch` throws when none comes
 */
export async function callRoute<Body extends z.ZodTypeAny, Response>(
  baseUrl: string,
  endpoint: Endpoint<Body, Response>,
  body: z.input<Body>,
  signal?: AbortSignal,
): Promise<Response> {
  const answer = await fetch(`${baseUrl}${endpoint.path}`, {
    method: endpoint.method.toUpperCase(),
    headers: {
      'content-type': 'application/json',
      'kbn-xsrf': 'app-logs',
      'elastic-api-version': endpoint.version,
      // Kibana lets its internal routes be called by itself only; this is how a caller says that it is one.
      ...(endpoint.access === 'internal' ? { 'x-elastic-internal-origin': 'app-logs' } : {}),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    ...(signal ? { signal } : {}),
  });
  const text = await answer.text();
  if (!answer.ok) throw new RouteError(answer.status, sentence(answer.status, text));
  const value: Response = JSON.parse(text);
  return value;
}

/** What an error answer says and what to do about it; a proxy in between may answer anything. */
function sentence(status: number, text: string): string {
  try {
    const body: Partial<ErrorBody> = JSON.parse(text);
    const parts = [
      body.message,
      body.attributes?.action,
      body.attributes?.reason && `(${body.attributes.reason})`,
    ];
    const said = parts.filter(Boolean).join(' ');
    if (said !== '') return said;
  } catch {
    // Not ours: the status has to do.
  }
  return `The server answered with status ${status}.`;
}
