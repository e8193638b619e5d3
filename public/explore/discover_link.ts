import type { Filter } from '@kbn/es-query';
import { FIELD } from '../../common/fields';
import { NO_LEVEL } from '../../common/levels';
import { DATA_VIEW_ID } from '../../common/names';
import { risonParameter } from '../services/url_state';
import type { ViewState } from '../services/view_state';

/** The path within Discover that shows the same lines: our levels and services become its filters. */
export function discoverPath(view: ViewState): string {
  const filters = [
    ...view.filters,
    ...levelFilters(view.levels),
    ...valueFilters(FIELD.service, view.services),
  ];
  const global = { refreshInterval: view.refresh, time: view.time };
  const app = {
    columns: [FIELD.level, FIELD.logger, FIELD.message],
    filters,
    index: DATA_VIEW_ID,
    query: view.query,
    sort: [[FIELD.time, 'desc']],
  };
  return `#/?_g=${risonParameter(global)}&_a=${risonParameter(app)}`;
}

function levelFilters(levels: readonly string[]): readonly Filter[] {
  if (!levels.includes(NO_LEVEL)) return valueFilters(FIELD.level, levels);
  const named = levels.filter((level) => level !== NO_LEVEL);
  const without = { bool: { must_not: [{ exists: { field: FIELD.level } }] } };
  const should = [without, ...named.map((level) => ({ match_phrase: { [FIELD.level]: level } }))];
  // Discover has no filter for "this value or none", so it gets the query itself.
  return [
    {
      meta: {
        index: DATA_VIEW_ID,
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

function valueFilters(field: string, values: readonly string[]): readonly Filter[] {
  if (values.length === 0) return [];
  const should = values.map((value) => ({ match_phrase: { [field]: value } }));
  return [
    {
      meta: {
        index: DATA_VIEW_ID,
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
