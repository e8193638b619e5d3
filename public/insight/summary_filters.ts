import type { Filter } from '@kbn/es-query';
import { FIELD, KIND_UNPARSED } from '../../common/fields';
import { SEVERITY_ERROR } from '../../common/levels';
import { valueFilter } from '../lines/detail/value_filter';

/** Lines of severity error and worse, as a filter of Kibana's for the filter bar. */
export function errorsFilter(dataView: string): Filter {
  const range = { gte: SEVERITY_ERROR };
  return {
    meta: {
      index: dataView,
      key: FIELD.severity,
      type: 'range',
      params: range,
      alias: null,
      negate: false,
      disabled: false,
    },
    query: { range: { [FIELD.severity]: range } },
    $state: { store: 'appState' },
  };
}

/** Lines that no format reads. */
export function unparsedFilter(dataView: string): Filter {
  return valueFilter({ field: FIELD.kind, value: KIND_UNPARSED, negate: false }, dataView);
}

/** Lines of one service. */
export function serviceFilter(service: string, dataView: string): Filter {
  return valueFilter({ field: FIELD.service, value: service, negate: false }, dataView);
}
