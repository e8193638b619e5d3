import { i18n } from '@kbn/i18n';
import { at } from '../../common/narrow';
import type { Failure } from '../services/failure';
import { bytesText } from '../services/number_format';
import { MOST_IN_MEMORY } from './file_sink';

/** What went wrong with an export alone, in words; null for what any request may meet. */
export function exportFailure(error: unknown): Failure | null {
  switch (at(error, 'name')) {
    case 'SinkFull':
      return { message: tooLarge(), action: otherBrowser(), status: null };
    case 'ExportCutOff':
    case 'SyntaxError':
    case 'ZodError':
      return { message: cutOff(), action: again(), status: null };
    case 'QuotaExceededError':
      return { message: diskFull(), action: again(), status: null };
    case 'NotAllowedError':
      return { message: notAllowed(), action: again(), status: null };
    default:
      return null;
  }
}

const tooLarge = () =>
  i18n.translate('appLogs.export.tooLarge', {
    defaultMessage: 'The file is larger than {size}, and this browser has to hold all of it in memory.',
    values: { size: bytesText(MOST_IN_MEMORY) },
  });
const otherBrowser = () =>
  i18n.translate('appLogs.export.tooLarge.action', {
    defaultMessage:
      'Narrow the time range, or open this page in Chrome or Edge over https: they save while the lines come.',
  });
const cutOff = () =>
  i18n.translate('appLogs.export.cutOff', {
    defaultMessage: 'The answer broke off before its end, so nothing was saved.',
  });
const diskFull = () =>
  i18n.translate('appLogs.export.diskFull', { defaultMessage: 'There is no room left for the file.' });
const notAllowed = () =>
  i18n.translate('appLogs.export.notAllowed', { defaultMessage: 'The browser may not write this file.' });
const again = () =>
  i18n.translate('appLogs.export.again', { defaultMessage: 'Export again; a shorter time range is faster.' });
