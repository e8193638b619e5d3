import type { SavedObject, SavedObjectsClient, SavedObjectsImporter } from '@kbn/core/server';

/** Saved objects in memory: the host's part of the contract, for tests that are about the engine. */
export function memorySavedObjects(): {
  savedObjects: SavedObjectsClient;
  importer: SavedObjectsImporter;
  stored: Map<string, SavedObject>;
} {
  const stored = new Map<string, SavedObject>();
  return {
    stored,
    savedObjects: {
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
