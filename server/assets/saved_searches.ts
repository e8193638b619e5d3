import { FIELD, KIND_UNPARSED } from '../../common/fields';
import { SEVERITY_ERROR } from '../../common/levels';
import { DATA_VIEW_ID, SAVED_SEARCH_IDS } from '../../common/names';
import { savedObject, type SavedObjectAsset } from './saved_object';

const INDEX_REFERENCE = 'kibanaSavedObjectMeta.searchSourceJSON.index';

/** The four searches that open in Discover. */
export function buildSavedSearches(): SavedObjectAsset[] {
  return [
    search(SAVED_SEARCH_IDS.all, 'App Logs: all lines', 'Every line of every application.', ''),
    search(
      SAVED_SEARCH_IDS.errors,
      'App Logs: errors and worse',
      'Lines of level error or above.',
      `${FIELD.severity} >= ${SEVERITY_ERROR}`,
    ),
    search(
      SAVED_SEARCH_IDS.exceptions,
      'App Logs: lines with a traceback',
      'Lines that carry an exception.',
      `${FIELD.stackTrace}: *`,
      [FIELD.level, FIELD.errorType, FIELD.message],
    ),
    search(
      SAVED_SEARCH_IDS.unparsed,
      'App Logs: unparsed lines',
      'Lines that no format could read; their text is whole.',
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
