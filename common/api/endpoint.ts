import type { z } from 'zod';
import type { AssetStatus } from './setup';

/**
 * A route as one value that both sides share: the server adds the handler, the browser derives the call.
 * `body` narrows what comes in; `Response` is what a 2xx answer holds.
 */
export interface Endpoint<Body extends z.ZodTypeAny, Response> {
  readonly method: 'get' | 'post' | 'put' | 'delete';
  /** As routers take it; `{name}` stands for a parameter. */
  readonly path: string;
  readonly access: 'public' | 'internal';
  readonly version: string;
  readonly body: Body;
  /** Narrows the parameters of the path, when it has some. */
  readonly params?: z.ZodTypeAny;
  /** Carries the answer's type only; never read at run time. */
  readonly response?: Response;
}

/** Version of what the page alone calls (`/internal/app_logs/…`). */
export const INTERNAL_VERSION = '1';
/** Version of what scripts may call (`/api/app_logs/…`): the date Kibana 8 gives public routes. */
export const PUBLIC_VERSION = '2023-10-31';

/** The body of every answer that is not 2xx: what was wrong, and what to do (`attributes.action`). */
export interface ErrorBody {
  readonly statusCode: number;
  readonly error: string;
  readonly message: string;
  readonly attributes?: {
    readonly action?: string;
    readonly reason?: string;
    /** When setup stopped half way: the state of each asset, the one that failed among them. */
    readonly assets?: readonly AssetStatus[];
  };
}

/** Makes an endpoint; exists so that `Response` can be given while `Body` is inferred. */
export function endpoint<Response>() {
  return <Body extends z.ZodTypeAny>(
    value: Omit<Endpoint<Body, Response>, 'response'>,
  ): Endpoint<Body, Response> => value;
}

/** The same endpoint at one place: its path with the parameters in it. */
export function atPath<E extends { readonly path: string }>(
  endpoint: E,
  params: Readonly<Record<string, string>>,
): E {
  const path = endpoint.path.replace(/\{(\w+)\}/g, (_all, name: string) =>
    encodeURIComponent(params[name] ?? ''),
  );
  return { ...endpoint, path };
}
