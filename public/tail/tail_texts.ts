import { i18n } from '@kbn/i18n';
import { countText } from '../services/number_format';
import type { NewLines, TailState } from './tail_state';

/** A number of lines for people, "10,000+" when there are more. */
export function newLinesText({ count, more }: NewLines): string {
  return more ? `${countText(count)}+` : countText(count);
}

/** What following is doing, in a few words. */
export function stateText(state: TailState): string {
  switch (state.kind) {
    case 'stopped':
      return i18n.translate('appLogs.tail.stopped', { defaultMessage: 'Not following' });
    case 'starting':
      return i18n.translate('appLogs.tail.starting', { defaultMessage: 'Starting to follow' });
    case 'live':
      return i18n.translate('appLogs.tail.live', { defaultMessage: 'Live' });
    case 'paused':
      return i18n.translate('appLogs.tail.paused', { defaultMessage: 'Paused' });
    case 'behind':
      return i18n.translate('appLogs.tail.behind', {
        defaultMessage: 'Behind by {lines} {count, plural, one {line} other {lines}}',
        values: { count: state.waiting.count, lines: newLinesText(state.waiting) },
      });
    case 'failed':
      return i18n.translate('appLogs.tail.failed', { defaultMessage: 'Following failed' });
  }
}

/** Why, and what happens next; null when there is nothing to add. */
export function stateHint(state: TailState): string | null {
  switch (state.kind) {
    case 'live':
      return i18n.translate('appLogs.tail.liveHint', {
        defaultMessage: 'New lines are shown as they come in; the engine is asked every two seconds.',
      });
    case 'paused':
      return i18n.translate('appLogs.tail.pausedHint', {
        defaultMessage: 'Nothing moves while you read. New lines are counted; none is lost.',
      });
    case 'behind':
      return i18n.translate('appLogs.tail.behindHint', {
        defaultMessage: 'Lines come in faster than they can be shown. They follow in order.',
      });
    case 'failed':
      return [state.failure.message, state.failure.action, retryText(state.retryInMs)]
        .filter((sentence) => sentence !== null)
        .join(' ');
    case 'stopped':
    case 'starting':
      return null;
  }
}

function retryText(retryInMs: number | null): string | null {
  return retryInMs === null
    ? null
    : i18n.translate('appLogs.tail.retries', {
        defaultMessage:
          'Trying again within {seconds, plural, one {# second} other {# seconds}}; it goes on from where it was.',
        values: { seconds: Math.max(1, Math.ceil(retryInMs / 1_000)) },
      });
}

/** How late a line came, in the unit that says it in the fewest digits. */
export function lateText(ms: number): string {
  const seconds = Math.round(ms / 1_000);
  if (seconds < 120) {
    return i18n.translate('appLogs.tail.lateSeconds', {
      defaultMessage: 'came {seconds} s late',
      values: { seconds },
    });
  }
  const minutes = Math.round(seconds / 60);
  if (minutes < 120) {
    return i18n.translate('appLogs.tail.lateMinutes', {
      defaultMessage: 'came {minutes} min late',
      values: { minutes },
    });
  }
  const hours = Math.round(minutes / 60);
  return hours < 48
    ? i18n.translate('appLogs.tail.lateHours', { defaultMessage: 'came {hours} h late', values: { hours } })
    : i18n.translate('appLogs.tail.lateDays', {
        defaultMessage: 'came {days} days late',
        values: { days: countText(Math.round(hours / 24)) },
      });
}
