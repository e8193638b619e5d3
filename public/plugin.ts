import { i18n } from '@kbn/i18n';
import type { CoreSetup, Plugin } from '@kbn/core/public';
import { PLUGIN_ID, PLUGIN_NAME } from '../common/names';
import type { SetupPlugins, StartPlugins } from './plugin_types';
import { registerPanelActions } from './panels/panel_actions';
import { registerPanels } from './panels/register_8_12';

/** Registers the page, the panels and their menu; loads none of them. */
export class AppLogsPlugin implements Plugin<SetupPlugins, StartPlugins> {
  setup(core: CoreSetup<StartPlugins>, plugins: SetupPlugins): void {
    core.application.register({
      id: PLUGIN_ID,
      title: PLUGIN_NAME,
      euiIconType: 'logoLogging',
      // Kibana's own Observability group, as DEFAULT_APP_CATEGORIES spells it.
      category: {
        id: 'observability',
        label: i18n.translate('appLogs.category', { defaultMessage: 'Observability' }),
        order: 3000,
      },
      mount: async (params) => {
        const [[coreStart, startPlugins], { mountApplication }] = await Promise.all([
          core.getStartServices(),
          import('./application'),
        ]);
        return mountApplication(coreStart, startPlugins, params);
      },
    });
    const getServices = async () => {
      const [coreStart, startPlugins] = await core.getStartServices();
      return { core: coreStart, plugins: startPlugins };
    };
    registerPanels(plugins.embeddable, core.http.basePath, getServices);
    registerPanelActions(plugins.uiActions, getServices);
  }

  start(): void {}

  stop(): void {}
}
