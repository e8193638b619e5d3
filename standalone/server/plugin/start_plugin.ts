import { join } from 'path';
import type { Logger, Plugin, PluginConfigDescriptor, Router, SavedObjectsType } from '@kbn/core/server';
import { loadServerModule } from './load_server_module';
import type { BuiltPlugin } from './manifest';

export interface PluginStart {
  readonly built: BuiltPlugin;
  readonly buildNum: number;
  /** As kibana.yml would say them; defaults for the rest. */
  readonly settings: Readonly<Record<string, unknown>>;
  readonly router: Router;
  readonly logger: Logger;
  /** Makes a type of saved objects known. */
  readonly registerType: (type: SavedObjectsType) => void;
}

/**
 * Takes the plugin through Kibana's life cycle up to `start`.
 * @throws Error for settings that its schema does not take
 */
export async function startPlugin({
  built,
  buildNum,
  settings,
  router,
  logger,
  registerType,
}: PluginStart): Promise<Plugin> {
  const { plugin: create, config } = loadServerModule(join(built.dir, 'server/index.js'));
  const checked = checkedSettings(config, settings);
  const plugin = await create({
    logger: { get: (...context) => logger.get('plugins', built.id, ...context) },
    // What the caller expects of its own schema is the caller's to say.
    config: { get: <T>() => checked as T },
    env: { packageInfo: { version: built.kibanaVersion, buildNum } },
  });
  plugin.setup({ http: { createRouter: () => router, basePath: {} }, savedObjects: { registerType } }, {});
  plugin.start({}, {});
  return plugin;
}

function checkedSettings(
  config: PluginConfigDescriptor | undefined,
  settings: Readonly<Record<string, unknown>>,
): unknown {
  if (!config) return {};
  const { schema } = config;
  if (typeof schema !== 'object' || schema === null)
    throw new Error('The plugin exports a config without a schema.');
  const validate: unknown = Reflect.get(schema, 'validate');
  if (typeof validate !== 'function')
    throw new Error('The plugin exports a config schema that cannot validate.');
  return Reflect.apply(validate, schema, [settings]) as unknown;
}
