import { i18n } from '@kbn/i18n';

export const ownTitle = () =>
  i18n.translate('appLogs.frames.ownTitle', { defaultMessage: 'The application’s own' });
export const libraryTitle = () =>
  i18n.translate('appLogs.frames.libraryTitle', { defaultMessage: 'A library’s' });
