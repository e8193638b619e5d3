import type { PluginInitializerContext } from '@kbn/core/server';
import { AppLogsPlugin } from './plugin';

export { config } from './config';

/** Kibana calls this once, when the plugin is enabled. */
export function plugin(context: PluginInitializerContext): AppLogsPlugin {
  return new AppLogsPlugin(context);
}
