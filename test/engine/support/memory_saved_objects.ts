import { randomUUID } from 'crypto';
import type { SavedObject, SavedObjectsClient, SavedObjectsImporter } from '@kbn/core/server';

/**
 * Saved objects in memory: the host's part of the contract, for tests that are about the engine.
 * @param space that the requests come from; undefined is the default one
 */
export function memorySavedObjects(space?: string): {
  savedObjects: SavedObjectsClient;
  importer: SavedObjectsImporter;
  stored: Map<string, SavedObject>;
} {
  const stored = new Map<string, SavedObject>();
  let writes = 0;
  const put = (object: SavedObject): SavedObject => {
    const saved = { ...object, version: `${++writes}` };
    stored.set(`${object.type}:${object.id}`, saved);
    return saved;
  };
  return {
    stored,
    savedObjects: {
      getCurrentNamespace: () => space,
      bulkGet: async (objects) => ({
        saved_objects: objects.map(
          ({ type, id }) =>
            stored.get(`${type}:${id}`) ?? {
              type,
              id,
              attributes: {},
              references: [],
              error: { statusCode: 404, message: 'not found', error: 'Not Found' },
            },
        ),
      }),
      create: async (type, attributes, { id = randomUUID(), overwrite = false, references = [] } = {}) => {
        if (!overwrite && stored.has(`${type}:${id}`)) throw conflict();
        return put({ type, id, attributes, references });
      },
      update: async (type, id, attributes, { version }) => {
        const before = stored.get(`${type}:${id}`);
        if (!before || (version !== undefined && version !== before.version)) throw conflict();
        return put({ ...before, attributes: { ...before.attributes, ...attributes } });
      },
      find: async ({ type, hasReference }) => {
        const found = [...stored.values()].filter(
          (object) =>
            [type].flat().includes(object.type) &&
            (!hasReference || object.references.some((one) => refersTo(one, hasReference))),
        );
        return { saved_objects: found, total: found.length };
      },
      delete: async (type, id) => stored.delete(`${type}:${id}`),
    },
    importer: {
      import: async ({ readStream }) => {
        let successCount = 0;
        for await (const object of readStream) {
          const saved = object as SavedObject;
          stored.set(`${saved.type}:${saved.id}`, saved);
          successCount++;
        }
        return { success: true, successCount };
      },
    },
  };
}

function refersTo(
  { type, id }: SavedObject['references'][number],
  wanted: ReadonlyArray<{ readonly type: string; readonly id: string }>,
): boolean {
  return wanted.some((one) => one.type === type && one.id === id);
}

/** As Kibana's client rejects: Boom. */
function conflict(): Error {
  return Object.assign(new Error('Conflict'), { output: { statusCode: 409 } });
}
