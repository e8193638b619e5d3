import type { Filter } from '@kbn/es-query';
import { FIELD } from '../../common/fields';
import { NO_LEVEL } from '../../common/levels';

/**
 * "This level" as a filter of Kibana's, for a dashboard's filter bar.
 * @param level as `log.level` holds it, or "none" for lines without
 * @param dataView id of the data view that the filter belongs to
 */
export function levelFilter(level: string, dataView: string): Filter {
  const common = { index: dataView, key: FIELD.level, alias: null, disabled: false };
  const $state = { store: 'appState' };
  if (level === NO_LEVEL) {
    return {
      meta: { ...common, type: 'exists', value: 'exists', negate: true },
      query: { exists: { field: FIELD.level } },
      $state,
    };
  }
  return {
    meta: { ...common, type: 'phrase', params: { query: level }, negate: false },
    query: { match_phrase: { [FIELD.level]: level } },
    $state,
  };
}
