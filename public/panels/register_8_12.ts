import { omit } from 'lodash';
import type {
  EmbeddableFactoryDefinition,
  EmbeddableInput,
  EmbeddableSetup,
} from '@kbn/embeddable-plugin/public';
import type { HttpStart } from '@kbn/core/public';
import { PLUGIN_ID, PLUGIN_NAME } from '../../common/names';
import type { StartServices } from '../plugin_types';
import { dataViewId } from '../services/data_view_id';
import { extractDataView, injectDataView } from './data_view_reference';
import { PANELS } from './panel_kinds';
import type { PanelText } from './panel_kinds';

type Factory = EmbeddableFactoryDefinition<EmbeddableInput & { readonly settings?: unknown }>;

/**
 * Registers the panels the way Kibana 8.12 knows: class embeddables through `registerEmbeddableFactory`. Later versions
 * have another call; that is why it is one file. A panel's code loads when a dashboard needs it.
 */
export function registerPanels(
  embeddable: EmbeddableSetup,
  basePath: HttpStart['basePath'],
  getServices: () => Promise<StartServices>,
): void {
  for (const panel of PANELS) {
    embeddable.registerEmbeddableFactory(panel.kind, factoryOf(panel, basePath, getServices));
  }
}

function factoryOf(
  panel: PanelText,
  basePath: HttpStart['basePath'],
  getServices: () => Promise<StartServices>,
): Factory {
  return {
    type: panel.kind,
    extract: (state) => extractDataView(state, dataViewId(basePath)),
    inject: injectDataView,
    grouping: [
      { id: PLUGIN_ID, getDisplayName: () => PLUGIN_NAME, getIconType: () => 'logoLogging', order: 10 },
    ],
    isEditable: async () => true,
    canCreateNew: () => true,
    getDisplayName: panel.name,
    getDescription: panel.description,
    getIconType: () => panel.icon,
    getExplicitInput: async (initial, parent) => {
      const [services, { openSettings }] = await Promise.all([getServices(), import('./open_settings')]);
      const { timeRange, query, filters } = { ...parent?.getInput(), ...initial };
      const chosen = await openSettings(services, {
        panel,
        settings: initial?.settings,
        title: initial?.title ?? '',
        isNew: initial === undefined,
        input: { timeRange, query, filters },
      });
      // Kibana puts this in the place of the old input: what else it holds (a time range of its own) must stay.
      const kept = omit(initial, 'title');
      return { ...kept, settings: chosen.settings, ...(chosen.title === '' ? {} : { title: chosen.title }) };
    },
    create: async (input, parent) => {
      const [services, { LogPanelEmbeddable }] = await Promise.all([
        getServices(),
        import('./log_panel_embeddable'),
      ]);
      return new LogPanelEmbeddable(panel.kind, panel.name(), services, input, parent);
    },
  };
}
