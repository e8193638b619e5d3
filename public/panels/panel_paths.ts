import type { EmbeddableInput } from '@kbn/embeddable-plugin/public';
import { at } from '../../common/narrow';
import type { StartServices } from '../plugin_types';
import { dataViewId } from '../services/data_view_id';
import { discoverPath } from '../services/discover_link';
import { queryLanguage } from '../services/settings';
import { writeView } from '../services/url_state';
import { readSettings } from './panel_settings';
import { panelScope, panelView } from './panel_view';

/** Paths within App Logs and within Discover that show what the panel shows. */
export function panelPaths(
  { core, plugins }: Pick<StartServices, 'core' | 'plugins'>,
  input: EmbeddableInput,
): { readonly appLogs: string; readonly discover: string } {
  const { timeRange, query, filters } = input;
  const { timefilter } = plugins.data.query.timefilter;
  const named = at(input, 'dataViewId');
  const dataView = typeof named === 'string' ? named : dataViewId(core.http.basePath);
  const scope = panelScope({ timeRange, query, filters }, readSettings(at(input, 'settings')), dataView);
  const view = panelView(scope, timefilter.getRefreshInterval(), queryLanguage(core.uiSettings));
  return { appLogs: writeView('', view), discover: discoverPath(view, dataView) };
}
