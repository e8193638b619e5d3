import type { DataView, DataViewsStart } from '@kbn/data-views-plugin/public';
import { http } from '../core/http';
import { z } from 'zod';

const fieldsSchema = z.object({
  fields: z.array(
    z.object({
      name: z.string(),
      type: z.string(),
      subType: z.object({ multi: z.object({ parent: z.string() }) }).optional(),
    }),
  ),
});
const storedSchema = z.object({ id: z.string(), attributes: z.object({ title: z.string() }).passthrough() });

/** Data views, read from the host's saved objects, each once until its cache is cleared. */
export function dataViewsStart(): DataViewsStart {
  const cache = new Map<string, Promise<DataView>>();
  return {
    get(id) {
      const known = cache.get(id) ?? load(id);
      cache.set(id, known);
      // A missing one may be made the next moment.
      known.catch(() => cache.delete(id));
      return known;
    },
    create: async (spec) => ({ id: crypto.randomUUID(), ...spec, fields: await fieldsOf(spec.title) }),
    clearInstanceCache(id) {
      if (id === undefined) cache.clear();
      else cache.delete(id);
    },
  };
}

async function load(id: string): Promise<DataView> {
  const stored = await http.get<unknown>(
    `/internal/standalone/saved_objects/index-pattern/${encodeURIComponent(id)}`,
  );
  const { attributes } = storedSchema.parse(stored);
  return { ...attributes, id, fields: await fieldsOf(attributes.title) };
}

/** Without its fields a data view still says where to search. */
async function fieldsOf(pattern: string): Promise<DataView['fields']> {
  try {
    const answer = await http.get<unknown>('/internal/standalone/fields', { query: { pattern } });
    return fieldsSchema
      .parse(answer)
      .fields.map(({ name, type, subType }) =>
        subType === undefined ? { name, type } : { name, type, subType },
      );
  } catch {
    return [];
  }
}
