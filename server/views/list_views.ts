import type { SavedObject, SavedObjectsClient } from '@kbn/core/server';
import type { SavedView } from '../../common/api/views';
import { VIEW_OBJECT } from '../../common/names';
import { searchIdOf, viewIn } from './view_type';

const PER_PAGE = 1_000;
/** As many as Kibana pages through. */
const MAX_PAGES = 10;

/** All views of the request's space, by title; those without letters in common are where their language has them. */
export async function listViews(savedObjects: SavedObjectsClient): Promise<readonly SavedView[]> {
  const objects: SavedObject[] = [];
  for (let page = 1; page <= MAX_PAGES; page++) {
    const found = await savedObjects.find({ type: VIEW_OBJECT, page, perPage: PER_PAGE });
    objects.push(...found.saved_objects);
    if (page * PER_PAGE >= found.total) break;
  }
  const views = await withSearches(savedObjects, objects.map(viewIn));
  return [...views].sort((a, b) => a.title.localeCompare(b.title) || a.id.localeCompare(b.id));
}

/** Says which of the views have a saved search: somebody may have deleted it in Kibana. */
export async function withSearches(
  savedObjects: SavedObjectsClient,
  views: ReadonlyArray<Omit<SavedView, 'searchId'>>,
): Promise<readonly SavedView[]> {
  if (views.length === 0) return [];
  const wanted = views.map(({ id }) => ({ type: 'search', id: searchIdOf(id) }));
  const { saved_objects: searches } = await savedObjects.bulkGet(wanted);
  const there = new Set(searches.filter(({ error }) => error === undefined).map(({ id }) => id));
  return views.map((view) => {
    const searchId = searchIdOf(view.id);
    return { ...view, searchId: there.has(searchId) ? searchId : null };
  });
}
