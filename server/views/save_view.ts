import type { z } from 'zod';
import type { SavedObjectsClient } from '@kbn/core/server';
import type {
  createViewEndpoint,
  SavedView,
  SavedViewAnswer,
  updateViewEndpoint,
} from '../../common/api/views';
import { VIEW_OBJECT } from '../../common/names';
import { AppLogsError } from '../app_logs_error';
import { failureOf } from '../failure';
import { withSearches } from './list_views';
import { writeSearch } from './write_search';

type NewView = z.output<(typeof createViewEndpoint)['body']>;
type ChangedView = z.output<(typeof updateViewEndpoint)['body']>;

/** Keeps a new view, and its saved search when there is one. */
export async function createView(
  savedObjects: SavedObjectsClient,
  { search, ...attributes }: NewView,
): Promise<SavedViewAnswer> {
  const { id, version } = await savedObjects.create(VIEW_OBJECT, attributes);
  return answerOf(savedObjects, { ...attributes, id, version: version ?? '' }, search);
}

/**
 * Saves over a view that nobody else changed since it was read.
 * @throws AppLogsError 409 when somebody did, 404 when it was deleted; nothing is saved then
 */
export async function updateView(
  savedObjects: SavedObjectsClient,
  id: string,
  { search, version: seen, ...attributes }: ChangedView,
): Promise<SavedViewAnswer> {
  const saved = await savedObjects
    .update(VIEW_OBJECT, id, attributes, { version: seen })
    .catch((error: unknown) => {
      throw changedMeanwhile(failureOf(error).statusCode) ?? error;
    });
  return answerOf(savedObjects, { ...attributes, id, version: saved.version ?? '' }, search);
}

async function answerOf(
  savedObjects: SavedObjectsClient,
  view: Omit<SavedView, 'searchId'>,
  search: NewView['search'],
): Promise<SavedViewAnswer> {
  const searchProblem = await writeSearch(savedObjects, view, search);
  const [withSearch] = await withSearches(savedObjects, [view]);
  return { view: withSearch ?? { ...view, searchId: null }, searchProblem };
}

function changedMeanwhile(statusCode: number): AppLogsError | null {
  if (statusCode === 409) {
    return new AppLogsError('Somebody else has saved this view meanwhile; yours was not saved.', {
      statusCode,
      action: 'Open it again to see their change, or save yours under another name.',
    });
  }
  if (statusCode === 404) {
    return new AppLogsError('Somebody has deleted this view meanwhile; yours was not saved.', {
      statusCode,
      action: 'Save yours as a new view.',
    });
  }
  return null;
}
