import type { z } from 'zod';
import type {
  ElasticsearchClient,
  KibanaRequest,
  Logger,
  RequestHandlerContext,
  RouteValidationFunction,
  Router,
  VersionedRouteConfig,
} from '@kbn/core/server';
import type { Endpoint } from '../../common/api/endpoint';
import type { SetupContext } from '../setup/setup_context';
import { answerError } from './answer_error';

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
}

interface RouteOptions {
  /** `read` for page and panels, `all` for what changes something. */
  readonly privilege: 'read' | 'all';
  readonly body?: NonNullable<VersionedRouteConfig['options']>['body'];
}

/**
 * Registers an endpoint: version, validation by its zod schema, privilege tag, abort signal, and errors as HTTP.
 * @param handler gives the body of the 200 answer
 */
export function defineRoute<Body extends z.ZodTypeAny, Response>(
  { router, logger }: RouteServices,
  endpoint: Endpoint<Body, Response>,
  options: RouteOptions,
  handler: (body: z.output<Body>, context: RouteContext) => Promise<Response>,
): void {
  const hasBody = endpoint.method !== 'get';
  routeOf(router, endpoint, options).addVersion<z.output<Body>>(
    {
      version: endpoint.version,
      validate: hasBody ? { request: { body: zodValidation(endpoint.body) } } : false,
    },
    (context, request, response) =>
      withContext(context, request, logger, (route) => handler(request.body, route)).then(
        (body) => response.ok({ body }),
        ({ error, aborted }: RouteFailure) => answerError(error, response, logger, aborted),
      ),
  );
}

/** A route whose body comes as a stream, so that the handler reads it at its own pace. */
export function defineStreamRoute<Response>(
  { router, logger }: RouteServices,
  endpoint: Endpoint<z.ZodTypeAny, Response>,
  options: RouteOptions,
  handler: (request: KibanaRequest<unknown, unknown, unknown>, context: RouteContext) => Promise<Response>,
): void {
  routeOf(router, endpoint, options).addVersion<unknown>(
    { version: endpoint.version, validate: { request: { body: (value, { ok }) => ok(value) } } },
    (context, request, response) =>
      withContext(context, request, logger, (route) => handler(request, route)).then(
        (body) => response.ok({ body }),
        ({ error, aborted }: RouteFailure) => answerError(error, response, logger, aborted),
      ),
  );
}

interface RouteFailure {
  readonly error: unknown;
  readonly aborted: boolean;
}

function routeOf(
  router: Router,
  endpoint: Endpoint<z.ZodTypeAny, unknown>,
  { privilege, body }: RouteOptions,
) {
  return router.versioned[endpoint.method]({
    path: endpoint.path,
    access: endpoint.access,
    options: { tags: [`access:appLogs-${privilege}`], ...(body ? { body } : {}) },
  });
}

async function withContext<T>(
  handlerContext: RequestHandlerContext,
  request: KibanaRequest,
  logger: Logger,
  work: (context: RouteContext) => Promise<T>,
): Promise<T> {
  const controller = new AbortController();
  const subscription = request.events.aborted$.subscribe(() => controller.abort());
  try {
    const core = await handlerContext.core;
    const client = core.elasticsearch.client.asCurrentUser;
    const savedObjects = core.savedObjects.client;
    const importer = core.savedObjects.getImporter(savedObjects);
    const { signal } = controller;
    return await work({ client, signal, logger, setup: { client, savedObjects, importer, signal, logger } });
  } catch (error) {
    const failure: RouteFailure = { error, aborted: controller.signal.aborted };
    throw failure;
  } finally {
    subscription.unsubscribe();
  }
}

/** Kibana takes a function in place of a config-schema type; the message names the field and what is wrong with it. */
function zodValidation<Body extends z.ZodTypeAny>(schema: Body): RouteValidationFunction<z.output<Body>> {
  return (value, { ok, badRequest }) => {
    const parsed = schema.safeParse(value ?? {});
    if (parsed.success) return ok(parsed.data);
    const [issue] = parsed.error.issues;
    return badRequest(`${issue?.path.join('.') || 'body'}: ${issue?.message ?? 'not valid'}`);
  };
}
