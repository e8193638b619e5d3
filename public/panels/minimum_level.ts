import type { Filter } from '@kbn/es-query';
import { i18n } from '@kbn/i18n';
import { FIELD } from '../../common/fields';
import { severityOf } from '../../common/levels';

/** Python's own levels: what "at least" can be said of. */
export const MINIMUM_LEVELS = ['debug', 'info', 'warning', 'error', 'critical'] as const;
export type MinimumLevel = (typeof MINIMUM_LEVELS)[number];

/** What the level is called in a choice and on a pill. */
export function minimumLevelText(level: MinimumLevel): string {
  if (level === 'critical') {
    return i18n.translate('appLogs.panel.level.critical', { defaultMessage: 'critical' });
  }
  return i18n.translate('appLogs.panel.level.atLeast', {
    defaultMessage: '{level} and above',
    values: { level },
  });
}

/**
 * "At least this level" as a filter of Kibana's, by the number that every library's levels have (`event.severity`).
 * @param dataView id of the data view that the filter belongs to
 */
export function minimumLevelFilter(level: MinimumLevel, dataView: string): Filter {
  const params = { gte: severityOf(level) };
  return {
    meta: {
      index: dataView,
      type: 'range',
      key: FIELD.severity,
      params,
      alias: `${FIELD.level}: ${minimumLevelText(level)}`,
      disabled: false,
      negate: false,
    },
    query: { range: { [FIELD.severity]: params } },
    $state: { store: 'appState' },
  };
}
