import { join } from 'path';
import type { Logger, Plugin, PluginConfigDescriptor, Router, SavedObjectsType } from '@kbn/core/server';
import { loadServerModule } from './load_server_module';
import type { BuiltPlugin } from './manifest';

export interface PluginStart {
  readonly built: BuiltPlugin;
  readonly buildNum: number;
  readonly router: Router;
  readonly logger: Logger;
  /** Makes a type of saved objects known. */
  readonly registerType: (type: SavedObjectsType) => void;
}

/** Takes the plugin through Kibana's life cycle up to `start`, with the defaults of its configuration. */
export async function startPlugin({
  built,
  buildNum,
  router,
  logger,
  registerType,
}: PluginStart): Promise<Plugin> {
  const { plugin: create, config } = loadServerModule(join(built.dir, 'server/index.js'));
  const settings = defaultSettings(config);
  const plugin = await create({
    logger: { get: (...context) => logger.get('plugins', built.id, ...context) },
    // What the caller expects of its own schema is the caller's to say.
    config: { get: <T>() => settings as T },
    env: { packageInfo: { version: built.kibanaVersion, buildNum } },
  });
  plugin.setup({ http: { createRouter: () => router, basePath: {} }, savedObjects: { registerType } }, {});
  plugin.start({}, {});
  return plugin;
}

function defaultSettings(config: PluginConfigDescriptor | undefined): unknown {
  if (!config) return {};
  const { schema } = config;
  if (typeof schema !== 'object' || schema === null)
    throw new Error('The plugin exports a config without a schema.');
  const validate: unknown = Reflect.get(schema, 'validate');
  if (typeof validate !== 'function')
    throw new Error('The plugin exports a config schema that cannot validate.');
  return Reflect.apply(validate, schema, [{}]) as unknown;
}
