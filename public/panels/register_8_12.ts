import { i18n } from '@kbn/i18n';
import type { EmbeddableFactoryDefinition, EmbeddableSetup } from '@kbn/embeddable-plugin/public';
import { PANEL_LEVELS, PANEL_TIMELINE, PLUGIN_NAME } from '../../common/names';
import type { StartServices } from '../plugin_types';

/**
 * Registers the panels the way Kibana 8.12 knows: class embeddables through `registerEmbeddableFactory`.
 * Later versions have another call; that is why it is one file. Panel code loads when a dashboard needs it.
 */
export function registerPanels(embeddable: EmbeddableSetup, getServices: () => Promise<StartServices>): void {
  for (const panel of PANELS) {
    embeddable.registerEmbeddableFactory(panel.type, definition(panel, getServices));
  }
}

interface PanelText {
  readonly type: typeof PANEL_TIMELINE | typeof PANEL_LEVELS;
  readonly icon: string;
  readonly name: () => string;
  readonly description: () => string;
}

const PANELS: readonly PanelText[] = [
  {
    type: PANEL_TIMELINE,
    icon: 'visBarVerticalStacked',
    name: () => i18n.translate('appLogs.panel.timeline.name', { defaultMessage: 'Log timeline by level' }),
    description: () =>
      i18n.translate('appLogs.panel.timeline.description', {
        defaultMessage: 'How many log lines over time, stacked by level.',
      }),
  },
  {
    type: PANEL_LEVELS,
    icon: 'visBarHorizontal',
    name: () => i18n.translate('appLogs.panel.levels.name', { defaultMessage: 'Log levels' }),
    description: () =>
      i18n.translate('appLogs.panel.levels.description', {
        defaultMessage: 'How many log lines of each level, with their share.',
      }),
  },
];

function definition(
  panel: PanelText,
  getServices: () => Promise<StartServices>,
): EmbeddableFactoryDefinition {
  return {
    type: panel.type,
    grouping: [
      { id: 'appLogs', getDisplayName: () => PLUGIN_NAME, getIconType: () => 'logoLogging', order: 10 },
    ],
    isEditable: async () => true,
    canCreateNew: () => true,
    getDisplayName: panel.name,
    getDescription: panel.description,
    getIconType: () => panel.icon,
    create: async (input, parent) => {
      const [services, { LogPanelEmbeddable }] = await Promise.all([
        getServices(),
        import('./log_panel_embeddable'),
      ]);
      return new LogPanelEmbeddable(panel.type, panel.name(), services, input, parent);
    },
  };
}
