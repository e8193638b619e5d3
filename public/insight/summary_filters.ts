import type { Filter } from '@kbn/es-query';
import { FIELD, KIND_UNPARSED } from '../../common/fields';
import { SEVERITY_ERROR } from '../../common/levels';

/** Lines of severity error and worse, as a filter of Kibana's for the filter bar. */
export function errorsFilter(dataView: string): Filter {
  return {
    meta: {
      index: dataView,
      key: FIELD.severity,
      type: 'range',
      params: { gte: SEVERITY_ERROR },
      alias: null,
      negate: false,
      disabled: false,
    },
    query: { range: { [FIELD.severity]: { gte: SEVERITY_ERROR } } },
    $state: { store: 'appState' },
  };
}

/** Lines that no format reads. */
export function unparsedFilter(dataView: string): Filter {
  return {
    meta: {
      index: dataView,
      key: FIELD.kind,
      type: 'phrase',
      params: { query: KIND_UNPARSED },
      alias: null,
      negate: false,
      disabled: false,
    },
    query: { match_phrase: { [FIELD.kind]: KIND_UNPARSED } },
    $state: { store: 'appState' },
  };
}
