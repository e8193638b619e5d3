import type { Filter, Query, TimeRange } from '@kbn/es-query';
import type { ScopeInput } from '../services/log_scope';
import { DEFAULT_TIME, defaultView } from '../services/view_state';
import type { RefreshState, ViewState } from '../services/view_state';
import { minimumLevelFilter } from './minimum_level';
import type { PanelSettings } from './panel_settings';

/** What a dashboard narrows its panels by. */
export interface DashboardInput {
  readonly timeRange: TimeRange | undefined;
  readonly query: Query | undefined;
  readonly filters: readonly Filter[] | undefined;
}

/**
 * What a panel asks about: what the dashboard says and what the panel's own settings say.
 * @param dataView id of our data view, for the filter that the minimum level becomes
 */
export function panelScope(input: DashboardInput, settings: PanelSettings, dataView: string): ScopeInput {
  const least = settings.minimumLevel === null ? [] : [minimumLevelFilter(settings.minimumLevel, dataView)];
  return {
    time: input.timeRange ?? DEFAULT_TIME,
    query: input.query,
    filters: [...(input.filters ?? []), ...least],
    levels: [],
    services: settings.service === null ? [] : [settings.service],
  };
}

/**
 * The same as a view of the page: what "Open in App Logs" and "Open in Discover" carry over. A query that is no text,
 * which no query bar makes, stays behind.
 * @param language of an empty query
 */
export function panelView(scope: ScopeInput, refresh: RefreshState, language: string): ViewState {
  const { query, ...rest } = scope;
  const text =
    query !== undefined && typeof query.query === 'string'
      ? { language: query.language, query: query.query }
      : { language, query: '' };
  return { ...defaultView(language), ...rest, query: text, refresh };
}
