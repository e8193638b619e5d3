import type { IncomingHttpHeaders } from 'http';
import type { JsonAnswer } from './answers';
import type { EngineAnswer, EngineConnection } from './engine_connection';
import { headersForEngine } from './headers';
import { isJson, omit, parseJson, type Json } from './json';

/** One request that the front reads whole. */
export interface Exchange {
  readonly engine: EngineConnection;
  readonly method: string;
  readonly path: string;
  /** With its `?`, or empty. */
  readonly query: string;
  readonly headers: IncomingHttpHeaders;
  /** Uncompressed. */
  readonly body: Buffer;
  readonly signal: AbortSignal;
}

/** What the caller gets: an answer of the engine's, or one of the front's. */
export type Answer = EngineAnswer | JsonAnswer;

/** The request's body as a JSON object; null when there is none, or it is something else. */
export function jsonBody(exchange: Exchange): Json | null {
  const value = parseJson(exchange.body.toString());
  return isJson(value) ? value : null;
}

/** Sends the request on, with another body or query if given. */
export function sendOn(
  { engine, method, path, query, headers, body, signal }: Exchange,
  changed: { readonly body?: unknown; readonly query?: string } = {},
): Promise<EngineAnswer> {
  const bytes = changed.body === undefined ? body : Buffer.from(JSON.stringify(changed.body));
  return engine.send({
    method,
    path: path + (changed.query ?? query),
    // These two are of the body as it came.
    headers: omit(headersForEngine(headers), 'content-encoding', 'content-length'),
    ...(bytes.length > 0 ? { body: bytes } : {}),
    signal,
  });
}
