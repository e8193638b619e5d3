import { z } from 'zod';
import type { SavedObject, SavedObjectsType } from '@kbn/core/server';
import { serviceSettingsSchema, type ServiceSettings } from '../../common/api/services';
import { SERVICE_OBJECT } from '../../common/names';

/**
 * What belongs to a service, as a saved object that all spaces share: its data streams are shared, too. Its id is the
 * service's part of their names.
 */
export const SERVICE_TYPE: SavedObjectsType = {
  name: SERVICE_OBJECT,
  hidden: false,
  namespaceType: 'agnostic',
  mappings: { dynamic: false, properties: { service: { type: 'keyword' } } },
  management: {
    importableAndExportable: true,
    icon: 'logoLogging',
    defaultSearchField: 'service',
    getTitle: (object) => settingsIn(object).service ?? object.id,
  },
  modelVersions: { 1: { changes: [] } },
};

/** What a later version of App Logs added is passed over. */
const attributesSchema = serviceSettingsSchema.extend({ service: z.string() }).strip();

/** Attributes of the object of a service. */
export type ServiceAttributes = z.infer<typeof attributesSchema>;

/** The settings of a service that nobody said anything about. */
export const NOTHING_SAID: ServiceSettings = serviceSettingsSchema.parse({ timezone: null, formats: [] });

/** The settings in a saved object, those of older versions too, which have no rules; those of a service without any when somebody stored something else there. */
export function settingsIn({
  attributes,
}: SavedObject): ServiceSettings & { readonly service: string | null } {
  const parsed = attributesSchema.safeParse(attributes);
  return parsed.success ? parsed.data : { ...NOTHING_SAID, service: null };
}
