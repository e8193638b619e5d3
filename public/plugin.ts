import { i18n } from '@kbn/i18n';
import type { CoreSetup, CoreStart, Plugin } from '@kbn/core/public';
import { PLUGIN_ID, PLUGIN_NAME } from '../common/names';
import { openedPath } from './opened_path';
import type { Opening } from './opening';
import type { SetupPlugins, StartPlugins } from './plugin_types';
import { registerPanelActions } from './panels/panel_actions';
import { registerPanels } from './panels/register_8_12';

type Application = typeof import('./application');

/** Registers the page, the panels and their menu; loads none of them but a page that the browser was opened at. */
export class AppLogsPlugin implements Plugin<SetupPlugins, StartPlugins> {
  /** The page's code, and what it has asked: for the first who mounts it. Null where another app was opened. */
  private application: Promise<Application> | null = null;
  private opening: Promise<Opening | null> = Promise.resolve(null);

  setup(core: CoreSetup<StartPlugins>, plugins: SetupPlugins): void {
    // While the host sets up other plugins, ours can come from the network.
    if (openedPath(window.location.pathname, core.http.basePath) !== null) {
      this.application = import('./application');
      // It is told to whoever mounts the page, by asking anew.
      this.application.catch(() => undefined);
    }
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
        return mountApplication(coreStart, startPlugins, params, await this.takeOpening());
      },
    });
    const getServices = async () => {
      const [coreStart, startPlugins] = await core.getStartServices();
      return { core: coreStart, plugins: startPlugins };
    };
    registerPanels(plugins.embeddable, core.http.basePath, getServices);
    registerPanelActions(plugins.uiActions, getServices);
  }

  start(core: CoreStart): void {
    const path = openedPath(window.location.pathname, core.http.basePath);
    const { search } = window.location;
    if (path === null || this.application === null) return;
    this.opening = this.application.then(
      ({ openPage }) => openPage(core, path, search),
      () => null,
    );
  }

  stop(): void {}

  /** What was asked at the start is for the first who mounts the page; who comes back to it asks anew. */
  private takeOpening(): Promise<Opening | null> {
    const { opening } = this;
    this.opening = Promise.resolve(null);
    return opening;
  }
}
