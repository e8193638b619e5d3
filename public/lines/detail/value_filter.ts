import type { Filter } from '@kbn/es-query';
import type { LeafValue } from '../../../common/api/line';

interface Wanted {
  readonly field: string;
  /** Null is for documents that have no such field. */
  readonly value: LeafValue;
  /** Takes out the lines that have it, instead of all others. */
  readonly negate: boolean;
}

/**
 * "This value", or all but it, as a filter of Kibana's for the filter bar. `match_phrase` is the value itself where the
 * field is a keyword, a number or a date; in a text (`message`) it is these words in this order.
 * @param dataView id of the data view that the filter belongs to
 */
export function valueFilter({ field, value, negate }: Wanted, dataView: string): Filter {
  const common = { index: dataView, key: field, field, alias: null, disabled: false };
  const $state = { store: 'appState' };
  if (value === null) {
    return {
      meta: { ...common, type: 'exists', value: 'exists', negate: !negate },
      query: { exists: { field } },
      $state,
    };
  }
  return {
    meta: { ...common, type: 'phrase', params: { query: value }, negate },
    query: { match_phrase: { [field]: value } },
    $state,
  };
}

/**
 * Adds a filter for a value; one for the same value that is there, or for all but it, gives way to it: both together
 * would find nothing.
 */
export function withFilter(filters: readonly Filter[], added: Filter): readonly Filter[] {
  const query = JSON.stringify(added.query);
  return [...filters.filter((filter) => JSON.stringify(filter.query) !== query), added];
}
