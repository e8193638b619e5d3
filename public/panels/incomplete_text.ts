import { i18n } from '@kbn/i18n';

/** Says that counts are too low, and why; null when they are whole. */
export function incompleteCounts(reason: string | null): string | null {
  if (reason === null) return null;
  return i18n.translate('appLogs.panel.partial', {
    defaultMessage: 'These counts are incomplete: {reason}',
    values: { reason },
  });
}

/** Says that lines may be missing, and why; null when none are. */
export function incompleteLines(reason: string | null): string | null {
  if (reason === null) return null;
  return i18n.translate('appLogs.lines.partial', {
    defaultMessage: 'Lines may be missing: {reason}',
    values: { reason },
  });
}
