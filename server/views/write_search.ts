import type { SavedObjectsClient } from '@kbn/core/server';
import type { DiscoverSearch, SavedViewAnswer } from '../../common/api/views';
import { failureOf } from '../failure';
import { savedSearchOf } from './saved_search';
import { searchIdOf } from './view_type';

/**
 * Writes a view's saved search, as the current user. Kibana stamps it with the versions of its own.
 * @returns why it was not written; null when it was, or when there was nothing to write
 */
export async function writeSearch(
  savedObjects: SavedObjectsClient,
  view: { readonly id: string; readonly title: string; readonly description: string },
  search: DiscoverSearch | null,
): Promise<SavedViewAnswer['searchProblem']> {
  if (search === null) return null;
  const { attributes, references } = savedSearchOf(view, search, savedObjects.getCurrentNamespace());
  try {
    await savedObjects.create('search', attributes, { id: searchIdOf(view.id), overwrite: true, references });
    return null;
  } catch (error) {
    // The view itself is saved: an answer that says only "failed" would have it saved again.
    const { message, action } = failureOf(error);
    return { message, action: action ?? null };
  }
}
