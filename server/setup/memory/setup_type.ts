import { z } from 'zod';
import type { SavedObject, SavedObjectsType } from '@kbn/core/server';
import { RETENTION_DAYS, type RetentionDays } from '../../../common/api/setup';
import { SETUP_OBJECT } from '../../../common/names';
import { NOTHING_REMEMBERED, type SetupMemory } from './setup_memory';

/**
 * The saved object that setup remembers in: one for all spaces, as engine assets are shared by them. It is not offered for
 * export: it is about this cluster only.
 */
export const SETUP_TYPE: SavedObjectsType = {
  name: SETUP_OBJECT,
  hidden: false,
  namespaceType: 'agnostic',
  mappings: { dynamic: false, properties: {} },
  modelVersions: { 1: { changes: [] } },
};

/** Each part is read for itself, so that what somebody broke by hand costs no more than that. */
const attributesSchema = z.object({
  retentionDays: z
    .custom<RetentionDays>((value) => value === null || RETENTION_DAYS.some((days) => days === value))
    .catch(NOTHING_REMEMBERED.retentionDays),
  assets: z
    .array(z.object({ id: z.string(), version: z.string(), put: z.string(), found: z.string() }))
    .catch([]),
  retentionDue: z.boolean().catch(false),
});

/** What is remembered in a saved object; what is not there or not readable counts as not remembered. */
export function memoryIn({ attributes }: SavedObject): SetupMemory {
  return attributesSchema.parse(attributes);
}

/** Attributes of the saved object. */
export function attributesOf({ retentionDays, assets, retentionDue }: SetupMemory): Record<string, unknown> {
  return { retentionDays, assets, retentionDue };
}
