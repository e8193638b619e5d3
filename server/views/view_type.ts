import { z } from 'zod';
import type { SavedObject, SavedObjectsType } from '@kbn/core/server';
import { APP_PATH, PLUGIN_ID, VIEW_OBJECT, VIEW_PARAMETER } from '../../common/names';
import type { SavedView } from '../../common/api/views';

/** A named view of the page, as a saved object of the space that it was made in. */
export const VIEW_TYPE: SavedObjectsType = {
  name: VIEW_OBJECT,
  hidden: false,
  namespaceType: 'multiple-isolated',
  mappings: { dynamic: false, properties: { title: { type: 'text' }, description: { type: 'text' } } },
  management: {
    importableAndExportable: true,
    icon: 'logoLogging',
    defaultSearchField: 'title',
    getTitle: (object) => viewIn(object).title,
    getInAppUrl: ({ id }) => ({
      path: `${APP_PATH}?${VIEW_PARAMETER}=${encodeURIComponent(id)}`,
      uiCapabilitiesPath: `${PLUGIN_ID}.show`,
    }),
  },
  modelVersions: { 1: { changes: [] } },
};

/** Each part is read for itself: what somebody broke by hand, or a later version wrote, costs no more than that. */
const attributesSchema = z.object({
  title: z.string().min(1).catch(''),
  description: z.string().catch(''),
  state: z.string().catch('{}'),
  timeRestore: z.boolean().catch(false),
});

/** The view in a saved object; the page narrows its state. */
export function viewIn({ id, attributes, version }: SavedObject): Omit<SavedView, 'searchId'> {
  const { title, ...rest } = attributesSchema.parse(attributes);
  return { id, title: title === '' ? id : title, ...rest, version: version ?? '' };
}

/** Id of the saved search that belongs to a view: always the same, so that saving again updates it. */
export function searchIdOf(viewId: string): string {
  return `${VIEW_OBJECT}-${viewId}`;
}
