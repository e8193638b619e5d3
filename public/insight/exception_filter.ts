import type { Filter } from '@kbn/es-query';
import { FIELD } from '../../common/fields';
import { exceptionClause, type ExceptionKey } from '../../common/query/insight/exception_slices_query';

/**
 * The lines of one group of exceptions, or all others, as a filter of Kibana's.
 * @param dataView id of the data view that the filter belongs to
 */
export function exceptionFilter(key: ExceptionKey, negate: boolean, dataView: string): Filter {
  return {
    meta: {
      index: dataView,
      key: FIELD.errorType,
      alias: key.culprit === null ? key.type : `${key.type} · ${key.culprit}`,
      type: 'custom',
      negate,
      disabled: false,
    },
    query: { ...exceptionClause(key) },
    $state: { store: 'appState' },
  };
}
