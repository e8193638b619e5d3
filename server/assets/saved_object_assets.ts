import { FIELD } from '../../common/fields';
import { DATA_VIEW_ID, INDEX_PATTERN, PLUGIN_NAME } from '../../common/names';
import { buildDashboard } from './dashboard';
import { savedObject, type SavedObjectAsset } from './saved_object';
import { buildSavedSearches } from './saved_searches';

/** All saved objects in the order of installing: what others refer to comes first. */
export const SAVED_OBJECT_ASSETS: readonly SavedObjectAsset[] = [
  savedObject('index-pattern', DATA_VIEW_ID, {
    title: INDEX_PATTERN,
    timeFieldName: FIELD.time,
    name: PLUGIN_NAME,
    allowNoIndex: true,
  }),
  ...buildSavedSearches(),
  buildDashboard(),
];

/** What a person calls each type. */
export const SAVED_OBJECT_KIND: Readonly<Record<SavedObjectAsset['type'], string>> = {
  'index-pattern': 'data view',
  search: 'saved search',
  dashboard: 'dashboard',
};

/** The name shown for a saved object. */
export function savedObjectName({ attributes, id }: SavedObjectAsset): string {
  const name = attributes.name ?? attributes.title;
  return typeof name === 'string' ? name : id;
}
