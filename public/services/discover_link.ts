import type { Filter } from '@kbn/es-query';
import { i18n } from '@kbn/i18n';
import type { Find } from '../../common/api/find';
import { FIELD } from '../../common/fields';
import { NO_LEVEL } from '../../common/levels';
import { DATA_VIEW_ID } from '../../common/names';
import { findClause } from '../../common/query/find/find_clause';
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
 * The view in Discover's words: our levels and services, and what the search box looks for, become its filters.
 * @param dataView id of our data view in this space
 */
export function discoverState(view: ViewState, dataView: string): DiscoverState {
  const filters = [
    ...view.filters,
    ...levelFilters(view.levels, dataView),
    ...valueFilters(FIELD.service, view.services, dataView),
    ...findFilters(view.find, dataView),
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
  const alias = `${FIELD.level}: ${levels.join(', ')}`;
  return [queryFilter(alias, { bool: { should, minimum_should_match: 1 } }, dataView)];
}

/** What the search box looks for, as the engine is asked for it; nothing when it cannot be looked for. */
function findFilters(find: Find, dataView: string): readonly Filter[] {
  const { clause } = findClause(find);
  if (find.text.trim() === '' || clause === null) return [];
  return [queryFilter(findAlias(find), clause, dataView)];
}

function findAlias({ mode, text }: Find): string {
  const values = { text };
  switch (mode) {
    case 'words':
      return i18n.translate('appLogs.discover.words', { defaultMessage: 'words: {text}', values });
    case 'text':
      return i18n.translate('appLogs.discover.text', { defaultMessage: 'text: {text}', values });
    case 'regex':
      return i18n.translate('appLogs.discover.regex', { defaultMessage: 'regex: {text}', values });
  }
}

function queryFilter(alias: string, query: Readonly<Record<string, unknown>>, dataView: string): Filter {
  return {
    meta: { index: dataView, type: 'custom', key: 'query', alias, disabled: false, negate: false },
    query,
  };
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
