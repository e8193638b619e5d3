import { i18n } from '@kbn/i18n';
import { RETENTION_DAYS, type RetentionDays, type RetentionStatus } from '../../common/api/setup';

/** How long log lines stay, as a sentence. Deletion counts from the rollover of a whole index, hence the range. */
export function retentionSentence({ managedBy, days, other, rolloverDays }: RetentionStatus): string {
  if (managedBy === 'none') {
    return i18n.translate('appLogs.setup.retention.unmanaged', {
      defaultMessage:
        'Retention is not managed: this engine has neither lifecycle policies nor a lifecycle of data streams, so nothing is deleted by itself.',
    });
  }
  if (other !== undefined) {
    return i18n.translate('appLogs.setup.retention.other', {
      defaultMessage:
        'Somebody set that log lines are kept for {time} in this cluster; it stays so until another time is chosen here.',
      values: { time: other },
    });
  }
  if (days === null) {
    return i18n.translate('appLogs.setup.retention.keep', {
      defaultMessage: 'Log lines are kept until somebody deletes them.',
    });
  }
  return i18n.translate('appLogs.setup.retention.days', {
    defaultMessage: 'Log lines are kept {from} to {to} days after they came in.',
    values: { from: days, to: days + (rolloverDays ?? 0) },
  });
}

/** Who deletes old log lines, as a sentence; null when nobody does, which `retentionSentence` says. */
export function managerSentence({ managedBy }: RetentionStatus): string | null {
  switch (managedBy) {
    case 'ilm':
      return i18n.translate('appLogs.setup.retention.ilm', {
        defaultMessage: 'Managed by the lifecycle policy of Elasticsearch (ILM).',
      });
    case 'data_stream_lifecycle':
      return i18n.translate('appLogs.setup.retention.dataStreamLifecycle', {
        defaultMessage: 'Managed by the lifecycle of the data streams.',
      });
    case 'none':
      return null;
  }
}

export interface RetentionOption {
  readonly value: string;
  readonly text: string;
}

const KEEP = 'keep';
/** Stands for no choice of ours. */
export const OTHER = 'other';

/**
 * The choices of retention for a select.
 * @param other a time that somebody else set: it is shown, so that choosing any other is a change
 */
export function retentionOptions(other?: string): RetentionOption[] {
  const days = RETENTION_DAYS.map((count) => ({
    value: retentionValue(count),
    text: i18n.translate('appLogs.setup.retention.option', {
      defaultMessage: '{count} days',
      values: { count },
    }),
  }));
  const keep = i18n.translate('appLogs.setup.retention.optionKeep', { defaultMessage: 'Keep for good' });
  const others = other === undefined ? [] : [{ value: OTHER, text: other }];
  return [...others, ...days, { value: KEEP, text: keep }];
}

export function retentionValue(days: RetentionDays): string {
  return days === null ? KEEP : String(days);
}

/** The choice that a select's value stands for; null, to keep for good, for any that is none. */
export function retentionOfValue(value: string): RetentionDays {
  return RETENTION_DAYS.find((days) => retentionValue(days) === value) ?? null;
}
