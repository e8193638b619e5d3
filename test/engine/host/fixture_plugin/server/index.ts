import { schema } from '@kbn/config-schema';
import type {
  CoreSetup,
  Plugin,
  PluginInitializerContext,
  RequestHandler,
  RouteValidationFunction,
  SavedObjectsClient,
  VersionedRouteConfig,
} from '@kbn/core/server';
import { Readable } from 'stream';

/** A plugin in small: each route shows one thing that the host must do. The tests compile it and load it as built. */
export const plugin = (initContext: PluginInitializerContext): Plugin => ({
  setup(core) {
    addRoutes(core);
    core.savedObjects.registerType({
      name: 'fixture-note',
      hidden: false,
      namespaceType: 'agnostic',
      mappings: { dynamic: false, properties: {} },
      modelVersions: { 1: { changes: [] }, 2: { changes: [] } },
    });
    core.http
      .createRouter()
      .versioned.get({ path: '/api/fixture/config', access: 'public' })
      .addVersion({ version: '2023-10-31', validate: false }, async (_context, _request, response) =>
        response.ok({ body: initContext.config.get() }),
      );
  },
  start() {},
});

export const config = { schema: schema.object({ enabled: schema.boolean({ defaultValue: true }) }) };

function addRoutes(core: CoreSetup): void {
  const { versioned } = core.http.createRouter();
  const add = <Body>(
    name: string,
    handler: RequestHandler<Body>,
    body: RouteValidationFunction<Body>,
    options?: VersionedRouteConfig['options'],
  ) =>
    versioned
      .post({ path: `/internal/fixture/${name}`, access: 'internal', ...(options ? { options } : {}) })
      .addVersion({ version: '1', validate: { request: { body } } }, handler);

  add('echo', async (_context, { body }, response) => response.ok({ body: { echo: body } }), withText);
  add('fail', () => Promise.reject(new Error('this is for the log only')), anything);
  add('refuse', async (_context, _request, response) => response.customError(NOT_NOW), anything);
  add('count', count, anything, {
    body: {
      maxBytes: 2 * 1024 * 1024,
      output: 'stream',
      parse: false,
      accepts: ['application/json', 'application/x-ndjson'],
    },
  });
  add('slowSearch', slowSearch, anything);
  add('importObjects', importObjects, anything);
  add('getObjects', getObjects, anything);
  add('findObjects', findObjects, anything);
}

const NOT_NOW = { statusCode: 409, body: { message: 'Not now', attributes: { action: 'wait' } } };

// The tests send what each route takes.
function anything<Body>(value: unknown, { ok }: { ok(body: Body): { value: Body } }): { value: Body } {
  return ok(value as Body);
}
const withText: RouteValidationFunction<{ text: string }> = (value, { ok, badRequest }) => {
  const text: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, 'text') : undefined;
  return typeof text === 'string' ? ok({ text }) : badRequest('text is missing');
};

const count: RequestHandler<AsyncIterable<Uint8Array>> = async (_context, { body }, response) => {
  let bytes = 0;
  for await (const part of body) bytes += part.length;
  return response.ok({ body: { bytes } });
};

const slowSearch: RequestHandler<Record<string, unknown>> = async (context, { body, events }, response) => {
  const { elasticsearch } = await context.core;
  const controller = new AbortController();
  events.aborted$.subscribe(() => controller.abort());
  const result = await elasticsearch.client.asCurrentUser.search(body, { signal: controller.signal });
  return response.ok({ body: { took: result.took } });
};

const importObjects: RequestHandler<{ objects: unknown[]; overwrite: boolean }> = async (
  context,
  { body },
  response,
) => {
  const { savedObjects } = await context.core;
  const result = await savedObjects.getImporter(savedObjects.client).import({
    readStream: Readable.from(body.objects),
    overwrite: body.overwrite,
    createNewCopies: false,
    managed: true,
  });
  return response.ok({ body: result });
};

const getObjects: RequestHandler<{ objects: Array<{ type: string; id: string }> }> = async (
  context,
  { body },
  response,
) => {
  const { savedObjects } = await context.core;
  return response.ok({ body: await savedObjects.client.bulkGet(body.objects) });
};

const findObjects: RequestHandler<Parameters<SavedObjectsClient['find']>[0]> = async (
  context,
  { body },
  response,
) => {
  const { savedObjects } = await context.core;
  return response.ok({ body: await savedObjects.client.find(body) });
};
