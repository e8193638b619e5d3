import { FIELD } from '../../common/fields';
import { DATA_VIEW_ID, INDEX_PATTERN, PLUGIN_NAME } from '../../common/names';
import { buildDashboards } from './dashboards/dashboards';
import { buildLensVisualizations } from './lens/lens_visualizations';
import { savedObject, type SavedObjectAsset } from './saved_object';
import { buildSavedSearches } from './saved_searches';

/**
 * All saved objects in the order of installing: what others refer to comes first. Their titles and descriptions are in
 * Kibana's own language, which is known only after plugins are loaded: that is why this is a function.
 */
export function savedObjectAssets(): readonly SavedObjectAsset[] {
  return [
    savedObject('index-pattern', DATA_VIEW_ID, {
      title: INDEX_PATTERN,
      timeFieldName: FIELD.time,
      name: PLUGIN_NAME,
      allowNoIndex: true,
    }),
    ...buildSavedSearches(),
    ...buildLensVisualizations(),
    ...buildDashboards(),
  ];
}

/** What a person calls each type. */
export const SAVED_OBJECT_KIND: Readonly<Record<SavedObjectAsset['type'], string>> = {
  'index-pattern': 'data view',
  search: 'saved search',
  lens: 'Lens visualization',
  dashboard: 'dashboard',
};

/** The name shown for a saved object. */
export function savedObjectName({ attributes, id }: SavedObjectAsset): string {
  const name = attributes.name ?? attributes.title;
  return typeof name === 'string' ? name : id;
}
