import { i18n } from '@kbn/i18n';
import { MAX_CONTEXT_LINES, type ContextScope } from '../../common/api/context';
import type { End } from './context_rows';
import type { Direction } from './line_context';

/** A scope, as it is chosen. */
export function scopeText(scope: ContextScope): string {
  switch (scope) {
    case 'file':
      return i18n.translate('appLogs.context.scope.file', { defaultMessage: 'Same file' });
    case 'thread':
      return i18n.translate('appLogs.context.scope.thread', { defaultMessage: 'Same thread' });
    case 'process':
      return i18n.translate('appLogs.context.scope.process', { defaultMessage: 'Same process' });
    case 'service':
      return i18n.translate('appLogs.context.scope.service', { defaultMessage: 'Same service' });
    case 'trace':
      return i18n.translate('appLogs.context.scope.trace', { defaultMessage: 'Same trace' });
    case 'all':
      return i18n.translate('appLogs.context.scope.all', { defaultMessage: 'Everything' });
  }
}

/** What a side's rows are, for those who do not see where they stand. */
export function sideText(direction: Direction, count: number): string {
  return direction === 'newer'
    ? i18n.translate('appLogs.context.later', {
        defaultMessage: '{count, plural, one {# later line} other {# later lines}}, newest first',
        values: { count },
      })
    : i18n.translate('appLogs.context.earlier', {
        defaultMessage: '{count, plural, one {# earlier line} other {# earlier lines}}, newest first',
        values: { count },
      });
}

/** On a button for more lines. */
export function moreText(direction: Direction, count: number): string {
  return direction === 'newer'
    ? i18n.translate('appLogs.context.moreLater', {
        defaultMessage: '{count} more later',
        values: { count },
      })
    : i18n.translate('appLogs.context.moreEarlier', {
        defaultMessage: '{count} more earlier',
        values: { count },
      });
}

/** Why there are no more lines on a side. */
export function endText(end: End, direction: Direction): string {
  switch (end) {
    case 'beginningOfFile':
      return i18n.translate('appLogs.context.beginningOfFile', { defaultMessage: 'Beginning of the file' });
    case 'endOfFile':
      return i18n.translate('appLogs.context.endOfFile', {
        defaultMessage: 'End of the file, as far as it was imported',
      });
    case 'notStored':
      return i18n.translate('appLogs.context.notStored', {
        defaultMessage: 'What is before this in the file is not stored',
      });
    case 'none':
      return direction === 'newer'
        ? i18n.translate('appLogs.context.noLater', { defaultMessage: 'No later lines' })
        : i18n.translate('appLogs.context.noEarlier', { defaultMessage: 'No earlier lines' });
  }
}

/** When a side is full. */
export function fullText(): string {
  return i18n.translate('appLogs.context.full', {
    defaultMessage: '{count} lines are shown; choose one of them to go on from there',
    values: { count: MAX_CONTEXT_LINES },
  });
}
