import { i18n } from '@kbn/i18n';
import { FIELD, KIND_UNPARSED } from '../../common/fields';
import { SEVERITY_ERROR } from '../../common/levels';
import { DATA_VIEW_ID, SAVED_SEARCH_IDS } from '../../common/names';
import { savedObject, type SavedObjectAsset } from './saved_object';

/** How Kibana's saved searches name the reference to their data view. */
export const INDEX_REFERENCE = 'kibanaSavedObjectMeta.searchSourceJSON.index';

/** The four searches that open in Discover. */
export function buildSavedSearches(): SavedObjectAsset[] {
  return [
    search(
      SAVED_SEARCH_IDS.all,
      i18n.translate('appLogs.asset.search.all', { defaultMessage: 'App Logs: all lines' }),
      i18n.translate('appLogs.asset.search.allDescription', {
        defaultMessage: 'Every line of every application.',
      }),
      '',
    ),
    search(
      SAVED_SEARCH_IDS.errors,
      i18n.translate('appLogs.asset.search.errors', { defaultMessage: 'App Logs: errors and worse' }),
      i18n.translate('appLogs.asset.search.errorsDescription', {
        defaultMessage: 'Lines of level error or above.',
      }),
      `${FIELD.severity} >= ${SEVERITY_ERROR}`,
    ),
    search(
      SAVED_SEARCH_IDS.exceptions,
      i18n.translate('appLogs.asset.search.exceptions', {
        defaultMessage: 'App Logs: lines with a traceback',
      }),
      i18n.translate('appLogs.asset.search.exceptionsDescription', {
        defaultMessage: 'Lines that carry an exception.',
      }),
      `${FIELD.stackTrace}: *`,
      [FIELD.level, FIELD.errorType, FIELD.message],
    ),
    search(
      SAVED_SEARCH_IDS.unparsed,
      i18n.translate('appLogs.asset.search.unparsed', { defaultMessage: 'App Logs: unparsed lines' }),
      i18n.translate('appLogs.asset.search.unparsedDescription', {
        defaultMessage: 'Lines that no format could read; their text is whole.',
      }),
      `${FIELD.kind}: "${KIND_UNPARSED}"`,
      [FIELD.service, FIELD.message],
    ),
  ];
}

function search(
  id: string,
  title: string,
  description: string,
  kql: string,
  columns: readonly string[] = [FIELD.level, FIELD.logger, FIELD.message],
): SavedObjectAsset {
  const source = { query: { query: kql, language: 'kuery' }, filter: [], indexRefName: INDEX_REFERENCE };
  return savedObject(
    'search',
    id,
    {
      title,
      description,
      columns,
      sort: [[FIELD.time, 'desc']],
      grid: {},
      hideChart: false,
      kibanaSavedObjectMeta: { searchSourceJSON: JSON.stringify(source) },
    },
    [{ name: INDEX_REFERENCE, type: 'index-pattern', id: DATA_VIEW_ID }],
  );
}
