import type { CoreSetup, CoreStart, Plugin, PluginInitializerContext } from '@kbn/core/public';
import type { HostPlugins } from '../plugins/host_plugins';
import { BundleRegistry } from './bundle_registry';
import { defineHostModules } from './host_modules';
import { loadScript } from './load_script';
import type { PageConfig } from './page_config';
import { sharedDeps } from './shared_deps';

type AnyPlugin = Plugin<unknown, unknown>;
type PluginModule = { readonly plugin: (context: PluginInitializerContext) => AnyPlugin };

/** The globals that a bundle in Kibana's format finds on the page. */
interface KibanaGlobals {
  __kbnThemeTag__: string;
  __kbnPublicPath__: Record<string, string>;
  __kbnBundles__: BundleRegistry;
  __kbnSharedDeps__: Readonly<Record<string, unknown>>;
}

/** Sets the globals and runs the bundles' scripts, as Kibana's page does. */
export async function loadBundles({ plugins }: PageConfig, darkMode: boolean): Promise<BundleRegistry> {
  const registry = new BundleRegistry();
  defineHostModules(registry);
  const globals: KibanaGlobals = {
    __kbnThemeTag__: darkMode ? 'v8dark' : 'v8light',
    __kbnPublicPath__: Object.fromEntries(plugins.map(({ id, publicPath }) => [id, publicPath])),
    __kbnBundles__: registry,
    __kbnSharedDeps__: sharedDeps,
  };
  Object.assign(window, globals);
  await Promise.all(plugins.map(({ id, publicPath }) => loadScript(`${publicPath}${id}.plugin.js`)));
  return registry;
}

/** Takes each plugin through `setup` and `start`. Throws what a plugin throws. */
export function startPlugins(
  registry: BundleRegistry,
  { plugins, version }: PageConfig,
  register: CoreSetup['application']['register'],
  core: CoreStart,
  host: HostPlugins,
): void {
  let started: (services: [CoreStart, unknown, unknown]) => void = () => undefined;
  const services = new Promise<[CoreStart, unknown, unknown]>((resolve) => {
    started = resolve;
  });
  const created = plugins.map(({ id }) => pluginOf(registry, id)({ env: { packageInfo: { version } } }));
  for (const plugin of created) {
    plugin.setup(
      { application: { register }, http: core.http, getStartServices: () => services },
      host.setup,
    );
  }
  for (const plugin of created) plugin.start(core, host.start);
  started([core, host.start, undefined]);
}

function pluginOf(registry: BundleRegistry, id: string): PluginModule['plugin'] {
  const module = registry.get(`plugin/${id}/public`);
  if (!isPluginModule(module)) throw new Error(`The bundle of "${id}" exports no function "plugin".`);
  return module.plugin;
}

function isPluginModule(module: unknown): module is PluginModule {
  return typeof module === 'object' && module !== null && typeof Reflect.get(module, 'plugin') === 'function';
}
