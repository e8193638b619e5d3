import type { z } from 'zod';
import type {
  ElasticsearchClient,
  KibanaRequest,
  Logger,
  RequestHandler,
  RequestHandlerContext,
  RouteValidationFunction,
  Router,
  VersionedRouteConfig,
} from '@kbn/core/server';
import type { Endpoint } from '../../common/api/endpoint';
import type { SetupContext } from '../setup/setup_context';
import { countedUse } from '../usage/counted_use';
import type { CountUse } from '../usage/usage_counter';
import { answerError } from './answer_error';
import { narrowBody } from './narrow_body';

/** What a handler works with: the engine as the current user, and the end of the caller's patience. */
export interface RouteContext {
  readonly client: ElasticsearchClient;
  readonly setup: SetupContext;
  readonly signal: AbortSignal;
  readonly logger: Logger;
}

export interface RouteServices {
  readonly router: Router;
  readonly logger: Logger;
  readonly countUse: CountUse;
}

interface RouteOptions {
  /** `read` for page and panels, `all` for what changes something. */
  readonly privilege: 'read' | 'all';
  readonly body?: NonNullable<VersionedRouteConfig['options']>['body'];
}

/**
 * Registers an endpoint: version, narrowing by its zod schema, privilege tag, abort signal, and errors as HTTP.
 * @param handler gives the body of the 200 answer
 */
export function defineRoute<Body extends z.ZodTypeAny, Response>(
  services: RouteServices,
  endpoint: Endpoint<Body, Response>,
  options: RouteOptions,
  handler: (body: z.output<Body>, context: RouteContext, params: unknown) => Promise<Response>,
): void {
  defineStreamRoute(services, endpoint, options, async ({ body, params }, context) =>
    handler(narrowBody(endpoint.body, endpoint.method === 'get' ? undefined : (body ?? {})), context, params),
  );
}

/** A route whose handler reads the body itself, at its own pace when that is a stream. */
export function defineStreamRoute<Response>(
  services: RouteServices,
  endpoint: Endpoint<z.ZodTypeAny, Response>,
  options: RouteOptions,
  handler: (request: KibanaRequest<unknown, unknown, unknown>, context: RouteContext) => Promise<Response>,
): void {
  const { logger, countUse } = services;
  versionedRoute(services, endpoint, options, (context, request, response) =>
    withContext(context, request, logger, (route) => handler(request, route)).then(
      (answer) => {
        const use = countedUse(endpoint, request.body, answer);
        if (use !== null) countUse(use);
        return response.ok({ body: answer });
      },
      ({ error, aborted }: RouteFailure) => answerError(error, response, logger, aborted),
    ),
  );
}

/** Registers an endpoint: its version, what of a request is handed on, and its privilege. */
export function versionedRoute(
  { router }: RouteServices,
  endpoint: Endpoint<z.ZodTypeAny, unknown>,
  { privilege, body }: RouteOptions,
  handler: RequestHandler,
): void {
  router.versioned[endpoint.method]({
    path: endpoint.path,
    access: endpoint.access,
    options: { tags: [`access:appLogs-${privilege}`], ...(body ? { body } : {}) },
  }).addVersion<unknown>({ version: endpoint.version, validate: validationOf(endpoint) }, handler);
}

/** Without a validation Kibana hands neither body nor parameters on; what they must be, the handler says. */
function validationOf({ method, params }: Endpoint<z.ZodTypeAny, unknown>) {
  const asItIs: RouteValidationFunction<unknown> = (value, { ok }) => ok(value);
  if (method === 'get' && !params) return false;
  return {
    request: { ...(method === 'get' ? {} : { body: asItIs }), ...(params ? { params: asItIs } : {}) },
  };
}

interface RouteFailure {
  readonly error: unknown;
  readonly aborted: boolean;
}

async function withContext<T>(
  handlerContext: RequestHandlerContext,
  request: KibanaRequest,
  logger: Logger,
  work: (context: RouteContext) => Promise<T>,
): Promise<T> {
  const opened = openContext(request, logger);
  try {
    return await work(await opened.context(handlerContext));
  } catch (error) {
    const failure: RouteFailure = { error, aborted: opened.signal.aborted };
    throw failure;
  } finally {
    opened.close();
  }
}

/** What a handler works with, up to `close`: as long as that is not called, a caller that goes away aborts `signal`. */
export interface OpenedContext {
  readonly signal: AbortSignal;
  context(handlerContext: RequestHandlerContext): Promise<RouteContext>;
  readonly close: () => void;
}

/** Begins to watch the caller. */
export function openContext(request: KibanaRequest, logger: Logger): OpenedContext {
  const controller = new AbortController();
  const subscription = request.events.aborted$.subscribe(() => controller.abort());
  const { signal } = controller;
  return {
    signal,
    context: async (handlerContext) => {
      const core = await handlerContext.core;
      const client = core.elasticsearch.client.asCurrentUser;
      const savedObjects = core.savedObjects.client;
      const importer = core.savedObjects.getImporter(savedObjects);
      return { client, signal, logger, setup: { client, savedObjects, importer, signal, logger } };
    },
    close: () => subscription.unsubscribe(),
  };
}
