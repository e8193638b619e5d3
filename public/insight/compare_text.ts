import { i18n } from '@kbn/i18n';
import type { CompareName } from './compare_with';

/** A window to compare with, in words. */
export function compareText(name: CompareName): string {
  switch (name) {
    case 'previous':
      return i18n.translate('appLogs.compare.previous', { defaultMessage: 'the same time just before' });
    case 'hour':
      return i18n.translate('appLogs.compare.hour', { defaultMessage: 'an hour before' });
    case 'day':
      return i18n.translate('appLogs.compare.day', { defaultMessage: 'a day before' });
    case 'week':
      return i18n.translate('appLogs.compare.week', { defaultMessage: 'a week before' });
  }
}
