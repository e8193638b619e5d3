import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type {
  KibanaRequest,
  Logger,
  RequestHandlerContext,
  RouteValidationFunction,
  VersionedRouteConfig,
} from '@kbn/core/server';
import { HttpError } from '../http_error';
import { checkBody, DEFAULT_MAX_BYTES, limitedBody, readJsonBody } from '../read_body';
import { abortedOf } from './abort_signal';
import { responseFactory, sendAnswer } from './answers';
import type { PluginRoute } from './plugin_router';
import { pickVersion } from './versions';

export interface MountOptions {
  readonly context: RequestHandlerContext;
  readonly logger: Logger;
}

const VERSION_HEADER = 'elastic-api-version';

/** Puts the plugin's routes on the server. */
export function mountRoutes(
  server: FastifyInstance,
  routes: readonly PluginRoute[],
  options: MountOptions,
): void {
  for (const route of routes) {
    server.route({
      method: route.method.toUpperCase(),
      // Fastify's way to write a parameter.
      url: route.config.path.replace(/\{(\w+)\}/g, ':$1'),
      handler: (request, reply) => handle(route, options, request, reply),
    });
  }
}

async function handle(
  route: PluginRoute,
  { context, logger }: MountOptions,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { method, config, versions } = route;
  const asked = request.headers[VERSION_HEADER];
  const name = pickVersion(
    { access: config.access, method, path: config.path, versions: [...versions.keys()] },
    typeof asked === 'string' ? asked : undefined,
  );
  const version = versions.get(name);
  if (!version) throw new HttpError(404, 'Not Found');
  reply.header(VERSION_HEADER, name);
  const aborted$ = abortedOf(reply);
  const params = validPart('request params', version.validateParams, request.params);
  const body = validPart(
    'request body',
    version.validateBody,
    method === 'get' ? undefined : await bodyOf(config, request),
  );
  const kibanaRequest: KibanaRequest = {
    params,
    query: {},
    body,
    headers: request.headers,
    events: { aborted$ },
  };
  try {
    return sendAnswer(reply, await version.handler(context, kibanaRequest, responseFactory));
  } catch (error) {
    // A body that breaks off while the handler reads it is the caller's doing, not the handler's.
    if (error instanceof HttpError) throw error;
    logger.error(isError(error) ? error : String(error));
    throw new HttpError(
      500,
      'An internal server error occurred. The terminal in which App Logs was started says more.',
    );
  }
}

async function bodyOf(config: VersionedRouteConfig, request: FastifyRequest): Promise<unknown> {
  const {
    maxBytes = DEFAULT_MAX_BYTES,
    accepts = ['application/json'],
    output,
    parse,
  } = config.options?.body ?? {};
  if (output !== 'stream') return readJsonBody(request.raw, { maxBytes, accepts });
  if (parse !== false) throw new Error(`${config.path}: a streamed body needs parse: false`);
  checkBody(request.raw, { maxBytes, accepts });
  return limitedBody(request.raw, maxBytes);
}

/** Parts that are not validated arrive empty. */
function validPart(name: string, validate: RouteValidationFunction<unknown> | null, part: unknown): unknown {
  if (!validate) return {};
  const result = validate(part, {
    ok: (value) => ({ value }),
    badRequest: (error) => ({ error: typeof error === 'string' ? new Error(error) : error }),
  });
  if ('error' in result) throw new HttpError(400, `[${name}]: ${result.error.message}`);
  return result.value;
}

/** By shape: the plugin's code may have an Error of its own. */
function isError(value: unknown): value is Error {
  return typeof value === 'object' && value !== null && 'message' in value && 'name' in value;
}
