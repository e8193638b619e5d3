import { i18n } from '@kbn/i18n';

/** What a part of the URL that could not be read is about, for people; one that has no name is called as in the URL. */
export function brokenPartName(part: string): string {
  switch (part) {
    case '_g':
      return i18n.translate('appLogs.opening.part.global', {
        defaultMessage: 'time range and refresh (_g)',
      });
    case '_a':
      return i18n.translate('appLogs.opening.part.app', {
        defaultMessage: 'query, filters and view (_a)',
      });
    case 'time':
      return i18n.translate('appLogs.opening.part.time', { defaultMessage: 'time range' });
    case 'refreshInterval':
      return i18n.translate('appLogs.opening.part.refresh', { defaultMessage: 'refresh interval' });
    case 'query':
      return i18n.translate('appLogs.opening.part.query', { defaultMessage: 'query' });
    case 'filters':
      return i18n.translate('appLogs.opening.part.filters', { defaultMessage: 'filters' });
    case 'levels':
      return i18n.translate('appLogs.opening.part.levels', { defaultMessage: 'levels' });
    case 'services':
      return i18n.translate('appLogs.opening.part.services', { defaultMessage: 'services' });
    case 'find':
      return i18n.translate('appLogs.opening.part.find', { defaultMessage: 'search box' });
    case 'columns':
      return i18n.translate('appLogs.opening.part.columns', { defaultMessage: 'columns' });
    case 'line':
      return i18n.translate('appLogs.opening.part.line', { defaultMessage: 'selected line' });
    default:
      return part;
  }
}
