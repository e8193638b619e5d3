import { Client, HttpConnection } from '@elastic/elasticsearch';
import fastify, { type FastifyInstance } from 'fastify';
import type { Logger, RequestHandlerContext, SavedObjectsImporter, SavedObjectsType } from '@kbn/core/server';
import { bundlePath, serveFiles } from './files/serve_files';
import { shellPage } from './files/shell_page';
import { guardRequests } from './guard/guard_requests';
import { addSecurityHeaders } from './guard/security_headers';
import { errorAnswer, HttpError } from './http_error';
import { findBuiltPlugin } from './plugin/manifest';
import { mountRoutes } from './plugin/mount_routes';
import { PluginRouter } from './plugin/plugin_router';
import { startPlugin } from './plugin/start_plugin';
import { addFieldRoutes } from './routes/field_routes';
import { addObjectRoutes } from './routes/object_routes';
import { addStatusRoutes } from './routes/status_routes';
import { createImporter } from './saved_objects/importer';
import { ObjectIndex } from './saved_objects/object_index';
import { ObjectsClient } from './saved_objects/objects_client';
import { TypeRegistry } from './saved_objects/type_registry';

export interface ServerOptions {
  /** Speaks Elasticsearch 8. */
  readonly frontUrl: string;
  readonly buildDir: string;
  /** The plugin's own settings, `app_logs.*` of kibana.yml. */
  readonly settings: Readonly<Record<string, unknown>>;
  readonly logger: Logger;
}

/** Characters of a path's parameter as it is sent: a name of 200 letters, each of them nine when percent-encoded. */
const MAX_PARAM_LENGTH = 1_800;
/** Kibana's default `elasticsearch.requestTimeout`. */
const REQUEST_TIMEOUT_MS = 30_000;
/** Part of every bundle's URL; Kibana's own changes with each of its builds, ours has the plugin's stamp instead. */
const BUILD_NUM = 1;

/**
 * The host's server with the built plugin in it, not yet listening. Closing it stops the plugin.
 * @throws StartError when the plugin has not been built
 */
export async function createServer({
  frontUrl,
  buildDir,
  settings,
  logger,
}: ServerOptions): Promise<FastifyInstance> {
  const built = findBuiltPlugin(buildDir);
  const client = new Client({
    node: frontUrl,
    requestTimeout: REQUEST_TIMEOUT_MS,
    Connection: HttpConnection,
  });
  // The plugin's client retries with back-off, as Kibana's does; who waits for a dashboard is told at once.
  const index = new ObjectIndex(client.child({ maxRetries: 0 }));
  const types = new TypeRegistry();
  const objects = new ObjectsClient(index, types);
  const router = new PluginRouter();
  const registerType = (type: SavedObjectsType) => types.register(type);
  const plugin = await startPlugin({
    built,
    buildNum: BUILD_NUM,
    settings,
    router,
    logger,
    registerType,
  });

  const server = fastify({
    forceCloseConnections: true,
    exposeHeadRoutes: true,
    routerOptions: { maxParamLength: MAX_PARAM_LENGTH },
  });
  readBodiesOurselves(server);
  addSecurityHeaders(server);
  guardRequests(server);
  answerErrors(server, logger);
  mountRoutes(server, router.routes, {
    context: handlerContext(client, objects, createImporter(index, types)),
    logger: logger.get('http'),
  });
  addObjectRoutes(server, objects, types);
  addFieldRoutes(server, client);
  addStatusRoutes(server, { client, pluginId: built.id, kibanaVersion: built.kibanaVersion });
  await serveFiles(server, { built, buildDir, buildNum: BUILD_NUM });
  const publicPath = bundlePath(built, BUILD_NUM);
  const page = shellPage({
    version: built.kibanaVersion,
    buildNum: BUILD_NUM,
    plugins: [{ id: built.id, publicPath, requiredPlugins: built.requiredPlugins }],
  });
  server.get('/app/*', (_request, reply) =>
    reply.type('text/html').header('cache-control', 'no-store').send(page),
  );
  server.get('/', (_request, reply) => reply.redirect(`/app/${built.id}`));
  server.addHook('onClose', async () => {
    plugin.stop?.();
    await client.close();
  });
  return server;
}

/** Each route has a limit and types of its own, so the body reaches it untouched. */
function readBodiesOurselves(server: FastifyInstance): void {
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('*', (_request, payload, done) => done(null, payload));
}

function answerErrors(server: FastifyInstance, logger: Logger): void {
  server.setNotFoundHandler((request, reply) =>
    reply.code(404).send(errorAnswer(404, `There is nothing at ${request.method} ${request.url}.`)),
  );
  server.setErrorHandler((error, request, reply) => {
    if (error instanceof HttpError) {
      return reply
        .code(error.statusCode)
        .send(errorAnswer(error.statusCode, error.message, error.attributes));
    }
    const { statusCode, message } = readError(error);
    if (statusCode >= 500) logger.error(`${request.method} ${request.url}: ${message}`);
    return reply.code(statusCode).send(errorAnswer(statusCode, message));
  });
}

/** Errors of fastify and of the engine's client carry their status; an engine that is away is 503. */
function readError(error: unknown): { statusCode: number; message: string } {
  const message = error instanceof Error ? error.message : String(error);
  if (typeof error !== 'object' || error === null) return { statusCode: 500, message };
  if (Reflect.get(error, 'name') === 'ConnectionError') {
    return { statusCode: 503, message: 'The search engine does not answer. Is it still running?' };
  }
  const statusCode: unknown = Reflect.get(error, 'statusCode');
  return { statusCode: typeof statusCode === 'number' && statusCode >= 400 ? statusCode : 500, message };
}

function handlerContext(
  client: Client,
  objects: ObjectsClient,
  importer: SavedObjectsImporter,
): RequestHandlerContext {
  return {
    core: Promise.resolve({
      elasticsearch: { client: { asCurrentUser: client } },
      savedObjects: { client: objects, getImporter: () => importer },
    }),
  };
}
