import type { FeaturesSetup } from '@kbn/features-plugin/server';
import type { UsageCollectionSetup } from '@kbn/usage-collection-plugin/server';
import type { CoreSetup, Plugin, PluginInitializerContext } from '@kbn/core/server';
import type { AppLogsConfig } from './config';
import { FEATURE } from './feature';
import { defineAddDataRoutes } from './routes/add_data';
import { defineContextRoute } from './routes/context';
import { defineDataRoute } from './routes/data';
import { defineExportRoute } from './routes/export';
import { defineImportRoute } from './routes/import';
import { defineImportResultRoute } from './routes/import_result';
import { defineExceptionsRoute } from './routes/insight/exceptions';
import { definePatternsRoute } from './routes/insight/patterns';
import { defineSummaryRoute } from './routes/insight/summary';
import { defineLevelsRoute } from './routes/levels';
import { defineLineRoute } from './routes/line';
import { defineLinesRoute } from './routes/lines';
import { definePatternRoutes } from './routes/patterns';
import { defineReparseRoute } from './routes/reparse';
import { defineSampleRoute } from './routes/sample';
import { definePreviewRoute } from './routes/preview';
import { defineServiceRoutes } from './routes/services';
import { defineSetupRoutes } from './routes/setup';
import { defineTailRoute } from './routes/tail';
import { defineTimelineRoute } from './routes/timeline';
import { defineViewRoutes } from './routes/views';
import { SERVICE_TYPE } from './services/service_object';
import { SETUP_TYPE } from './setup/memory/setup_type';
import { registerTutorial, type DiscoveryPlugins } from './tutorial/register_tutorial';
import { usageCounter } from './usage/usage_counter';
import { VIEW_TYPE } from './views/view_type';

const ROUTES = [
  defineSetupRoutes,
  defineImportRoute,
  defineImportResultRoute,
  defineReparseRoute,
  defineSampleRoute,
  defineDataRoute,
  defineLinesRoute,
  defineContextRoute,
  defineLineRoute,
  defineTailRoute,
  defineTimelineRoute,
  defineLevelsRoute,
  defineSummaryRoute,
  definePatternsRoute,
  defineExceptionsRoute,
  defineExportRoute,
  defineServiceRoutes,
  definePatternRoutes,
  definePreviewRoute,
  defineViewRoutes,
];

/** All optional: the standalone host has none of them. */
interface SetupPlugins extends DiscoveryPlugins {
  readonly features?: FeaturesSetup;
  readonly usageCollection?: UsageCollectionSetup;
}

/** Wires the routes to Kibana; everything they do is elsewhere. */
export class AppLogsPlugin implements Plugin {
  constructor(private readonly context: PluginInitializerContext) {}

  setup(core: CoreSetup, plugins: SetupPlugins): void {
    plugins.features?.registerKibanaFeature(FEATURE);
    const { elasticsearch_url: elasticsearchUrl } = this.context.config.get<AppLogsConfig>();
    registerTutorial(plugins, { kibanaUrl: core.http.basePath.publicBaseUrl, elasticsearchUrl });
    core.savedObjects.registerType(SERVICE_TYPE);
    core.savedObjects.registerType(SETUP_TYPE);
    core.savedObjects.registerType(VIEW_TYPE);
    const services = {
      router: core.http.createRouter(),
      logger: this.context.logger.get(),
      countUse: usageCounter(plugins.usageCollection),
    };
    for (const define of ROUTES) define(services);
    defineAddDataRoutes(services, elasticsearchUrl);
  }

  start(): void {}

  stop(): void {}
}
