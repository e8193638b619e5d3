import type { Embeddable } from '@kbn/embeddable-plugin/public';
import { i18n } from '@kbn/i18n';
import type { ActionDefinition, UiActionsSetup } from '@kbn/ui-actions-plugin/public';
import { PLUGIN_ID, PLUGIN_NAME } from '../../common/names';
import type { StartServices } from '../plugin_types';
import { panelOf } from './panel_kinds';
import { CONTEXT_MENU_TRIGGER } from './triggers';

const DISCOVER = 'discover';

interface Context {
  readonly embeddable: Embeddable;
}
type PanelAction = ActionDefinition<Context>;

/** Adds what our panels have in their menu besides what every panel has. What the links hold loads when one is needed. */
export function registerPanelActions(
  uiActions: UiActionsSetup,
  getServices: () => Promise<StartServices>,
): void {
  for (const action of [openInAppLogs(getServices), openInDiscover(getServices)]) {
    uiActions.addTriggerAction(CONTEXT_MENU_TRIGGER, action);
  }
}

function openInAppLogs(getServices: () => Promise<StartServices>): PanelAction {
  return link(getServices, {
    id: 'appLogsOpenInAppLogs',
    order: 28,
    app: PLUGIN_ID,
    icon: 'logoLogging',
    name: () =>
      i18n.translate('appLogs.panel.openInAppLogs', {
        defaultMessage: 'Open in {name}',
        values: { name: PLUGIN_NAME },
      }),
    isThere: () => true,
  });
}

/** Where the host has Discover, and this person may see it. */
function openInDiscover(getServices: () => Promise<StartServices>): PanelAction {
  return link(getServices, {
    id: 'appLogsOpenInDiscover',
    order: 27,
    app: DISCOVER,
    icon: 'discoverApp',
    name: () => i18n.translate('appLogs.openInDiscover', { defaultMessage: 'Open in Discover' }),
    isThere: ({ core }) => core.application.capabilities[DISCOVER]?.['show'] === true,
  });
}

interface Link {
  readonly id: string;
  readonly order: number;
  readonly app: typeof PLUGIN_ID | typeof DISCOVER;
  readonly icon: string;
  readonly name: () => string;
  readonly isThere: (services: StartServices) => boolean;
}

function link(getServices: () => Promise<StartServices>, { id, order, app, ...of }: Link): PanelAction {
  const target = async ({ embeddable }: Context) => {
    const [services, { panelPaths }] = await Promise.all([getServices(), import('./panel_paths')]);
    const paths = panelPaths(services, embeddable.getInput());
    return {
      application: services.core.application,
      path: app === DISCOVER ? paths.discover : paths.appLogs,
    };
  };
  return {
    id,
    type: id,
    order,
    getDisplayName: of.name,
    getIconType: () => of.icon,
    isCompatible: async ({ embeddable }) =>
      panelOf(embeddable.type) !== null && of.isThere(await getServices()),
    getHref: async (context) => {
      const { application, path } = await target(context);
      return application.getUrlForApp(app, { path });
    },
    execute: async (context) => {
      const { application, path } = await target(context);
      await application.navigateToApp(app, { path });
    },
  };
}
