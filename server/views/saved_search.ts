import type { SavedObjectReference } from '@kbn/core/server';
import type { DiscoverSearch } from '../../common/api/views';
import { DATA_VIEW_ID } from '../../common/names';
import { at } from '../../common/narrow';
import { savedObjectId } from '../../common/saved_object_id';
import { INDEX_REFERENCE } from '../assets/saved_searches';

/** What Discover's saved search of a view holds. */
export interface SavedSearch {
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly references: readonly SavedObjectReference[];
}

interface Named {
  readonly title: string;
  readonly description: string;
}

/**
 * A view as a saved search. Kibana refuses any other attribute than those of its own list (saved-search-plugin,
 * server/saved_objects/schema); ids of data views stand in references, as its own extraction writes them, so that export,
 * import and copies to other spaces find them.
 * @param space undefined is the default one
 */
export function savedSearchOf(
  { title, description }: Named,
  search: DiscoverSearch,
  space?: string,
): SavedSearch {
  const { columns, sort, query, filters, rowHeight, breakdownField, time } = search;
  const extracted = filters.map(extractFilter);
  const source = { query, filter: extracted.map(({ filter }) => filter), indexRefName: INDEX_REFERENCE };
  return {
    attributes: {
      title,
      description,
      columns,
      sort,
      grid: {},
      hideChart: false,
      rowHeight,
      breakdownField,
      isTextBasedQuery: false,
      timeRestore: time !== null,
      ...time,
      kibanaSavedObjectMeta: { searchSourceJSON: JSON.stringify(source) },
    },
    references: [
      { name: INDEX_REFERENCE, type: 'index-pattern', id: savedObjectId(DATA_VIEW_ID, space) },
      ...extracted.flatMap(({ reference }) => reference),
    ],
  };
}

function extractFilter(
  filter: DiscoverSearch['filters'][number],
  position: number,
): { readonly filter: object; readonly reference: readonly SavedObjectReference[] } {
  const id = at(filter, 'meta', 'index');
  if (typeof id !== 'string') return { filter, reference: [] };
  const name = `kibanaSavedObjectMeta.searchSourceJSON.filter[${position}].meta.index`;
  // `undefined` is what JSON leaves out.
  const meta = { ...filter.meta, index: undefined, indexRefName: name };
  return { filter: { ...filter, meta }, reference: [{ name, type: 'index-pattern', id }] };
}
