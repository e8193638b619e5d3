import type { DataView, DataViewsStart } from '@kbn/data-views-plugin/public';
import { http } from '../core/http';
import { z } from 'zod';

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
    create: async (spec) => ({ id: crypto.randomUUID(), ...spec }),
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
  return { ...attributes, id };
}
