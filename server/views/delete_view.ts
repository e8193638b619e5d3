import type { SavedObjectsClient } from '@kbn/core/server';
import { VIEW_OBJECT } from '../../common/names';
import { failureOf } from '../failure';
import { searchIdOf } from './view_type';

/**
 * Deletes a view, after its saved search when that shall go, too: whatever fails, a repeat goes on.
 * @throws what Kibana's client throws, but for what is gone already
 */
export async function deleteView(
  savedObjects: SavedObjectsClient,
  id: string,
  { search }: { readonly search: boolean },
): Promise<Record<string, never>> {
  if (search) await deleteObject(savedObjects, 'search', searchIdOf(id));
  await deleteObject(savedObjects, VIEW_OBJECT, id);
  return {};
}

async function deleteObject(savedObjects: SavedObjectsClient, type: string, id: string): Promise<void> {
  try {
    await savedObjects.delete(type, id);
  } catch (error) {
    if (failureOf(error).statusCode !== 404) throw error;
  }
}
