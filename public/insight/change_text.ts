import { i18n } from '@kbn/i18n';
import type { Change } from '../../common/insight/judge_changes';

/** What became of a pattern, in a word or two. */
export function changeText(change: Change): string {
  switch (change) {
    case 'new':
      return i18n.translate('appLogs.change.new', { defaultMessage: 'new' });
    case 'gone':
      return i18n.translate('appLogs.change.gone', { defaultMessage: 'gone' });
    case 'more':
      return i18n.translate('appLogs.change.more', { defaultMessage: 'much more' });
    case 'burst':
      return i18n.translate('appLogs.change.burst', { defaultMessage: 'burst' });
    case 'less':
      return i18n.translate('appLogs.change.less', { defaultMessage: 'much less' });
    case 'first_seen':
      return i18n.translate('appLogs.change.firstSeen', { defaultMessage: 'first seen' });
    case 'back':
      return i18n.translate('appLogs.change.back', { defaultMessage: 'back' });
    case 'same':
      return i18n.translate('appLogs.change.same', { defaultMessage: 'as before' });
  }
}

/** By what rule that was decided, for who wants to know. */
export function changeReason(change: Change): string {
  switch (change) {
    case 'new':
      return i18n.translate('appLogs.change.newReason', {
        defaultMessage:
          'Not one line in the window before, nor in the days looked back over, and too many now for chance.',
      });
    case 'gone':
      return i18n.translate('appLogs.change.goneReason', {
        defaultMessage: 'Not one line now, and too many and too regular before for that to be chance.',
      });
    case 'more':
      return i18n.translate('appLogs.change.moreReason', {
        defaultMessage:
          'At least half as many again as before, beyond chance and beyond its own ups and downs.',
      });
    case 'burst':
      return i18n.translate('appLogs.change.burstReason', {
        defaultMessage:
          'Many lines at once: a part of the window has at least twice as many as any part of the window before, beyond chance.',
      });
    case 'less':
      return i18n.translate('appLogs.change.lessReason', {
        defaultMessage: 'At most two thirds of before, beyond chance and beyond its own ups and downs.',
      });
    case 'first_seen':
      return i18n.translate('appLogs.change.firstSeenReason', {
        defaultMessage: 'Never seen before, but too few lines to tell it from something that is always rare.',
      });
    case 'back':
      return i18n.translate('appLogs.change.backReason', {
        defaultMessage: 'None in the window before, but some in the days before that.',
      });
    case 'same':
      return i18n.translate('appLogs.change.sameReason', {
        defaultMessage: 'No difference beyond chance and its own ups and downs.',
      });
  }
}
