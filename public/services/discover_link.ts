import type { Filter } from '@kbn/es-query';
import { FIELD } from '../../common/fields';
import { NO_LEVEL } from '../../common/levels';
import { DATA_VIEW_ID } from '../../common/names';
import { risonParameter } from './url_state';
import type { TextQuery, ViewState } from './view_state';

/** What Discover's address and its saved searches both hold of a view. */
export interface DiscoverState {
  readonly columns: readonly string[];
  readonly filters: readonly Filter[];
  readonly query: TextQuery;
  readonly sort: ReadonlyArray<readonly [string, 'asc' | 'desc']>;
  /** Rows of text in a line of its table: 0 is one, -1 as many as needed. Density it has none in 8.12. */
  readonly rowHeight: number;
  /** Splits its chart as ours is split. */
  readonly breakdownField: string;
}

/**
 * The view in Discover's words: our levels and services become its filters.
 * @param dataView id of our data view in this space
 */
export function discoverState(view: ViewState, dataView: string): DiscoverState {
  const filters = [
    ...view.filters,
    ...levelFilters(view.levels, dataView),
    ...valueFilters(FIELD.service, view.services, dataView),
  ];
  return {
    // Discover shows the time by itself, from the data view.
    columns: [...view.columns.filter((name) => name !== FIELD.time), FIELD.message],
    filters,
    query: view.query,
    sort: [[FIELD.time, 'desc']],
    rowHeight: view.wrap ? -1 : 0,
    breakdownField: FIELD.level,
  };
}

/** The path within Discover that shows the same lines. */
export function discoverPath(view: ViewState, dataView = DATA_VIEW_ID): string {
  const global = { refreshInterval: view.refresh, time: view.time };
  const app = { ...discoverState(view, dataView), index: dataView };
  return `#/?_g=${risonParameter(global)}&_a=${risonParameter(app)}`;
}

function levelFilters(levels: readonly string[], dataView: string): readonly Filter[] {
  if (!levels.includes(NO_LEVEL)) return valueFilters(FIELD.level, levels, dataView);
  const named = levels.filter((level) => level !== NO_LEVEL);
  const without = { bool: { must_not: [{ exists: { field: FIELD.level } }] } };
  const should = [without, ...named.map((level) => ({ match_phrase: { [FIELD.level]: level } }))];
  // Discover has no filter for "this value or none", so it gets the query itself.
  return [
    {
      meta: {
        index: dataView,
        type: 'custom',
        key: 'query',
        alias: `${FIELD.level}: ${levels.join(', ')}`,
        disabled: false,
        negate: false,
      },
      query: { bool: { should, minimum_should_match: 1 } },
    },
  ];
}

function valueFilters(field: string, values: readonly string[], dataView: string): readonly Filter[] {
  if (values.length === 0) return [];
  const should = values.map((value) => ({ match_phrase: { [field]: value } }));
  return [
    {
      meta: {
        index: dataView,
        type: 'phrases',
        key: field,
        params: [...values],
        alias: null,
        disabled: false,
        negate: false,
      },
      query: { bool: { should, minimum_should_match: 1 } },
    },
  ];
}
