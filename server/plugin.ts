import type { CoreSetup, Plugin, PluginInitializerContext } from '@kbn/core/server';
import { defineImportRoutes } from './routes/import';
import { defineLogRoutes } from './routes/logs';
import { defineSetupRoutes } from './routes/setup';

/** Wires the routes to Kibana; everything they do is elsewhere. */
export class AppLogsPlugin implements Plugin {
  constructor(private readonly context: PluginInitializerContext) {}

  setup(core: CoreSetup): void {
    const services = { router: core.http.createRouter(), logger: this.context.logger.get() };
    defineSetupRoutes(services);
    defineImportRoutes(services);
    defineLogRoutes(services);
  }

  start(): void {}

  stop(): void {}
}
