import type { HttpStart } from '@kbn/core/public';
import { DATA_VIEW_ID } from '../../common/names';
import { savedObjectId } from '../../common/saved_object_id';

/** Id of our data view in the space that the page is in: a space other than the default one ends the base path, `/s/<id>`. */
export function dataViewId({ prepend }: HttpStart['basePath']): string {
  const space = /\/s\/([^/]+)\/$/.exec(prepend('/'))?.[1];
  return savedObjectId(DATA_VIEW_ID, space);
}
