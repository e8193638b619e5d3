import type { SavedObjectsClient, SavedObjectsImporter } from '@kbn/core/server';
import type { FailingSteps } from './failing_steps';

interface SavedObjectsPair {
  readonly savedObjects: SavedObjectsClient;
  readonly importer: SavedObjectsImporter;
}

/** The same saved objects, with every call as a step that may fail. */
export function failingSavedObjects(
  { savedObjects, importer }: SavedObjectsPair,
  steps: FailingSteps,
): SavedObjectsPair {
  return {
    savedObjects: {
      getCurrentNamespace: () => savedObjects.getCurrentNamespace(),
      bulkGet: (objects) => steps.run('saved objects: bulkGet', () => savedObjects.bulkGet(objects)),
      find: (options) => steps.run('saved objects: find', () => savedObjects.find(options)),
      create: (type, attributes, options) =>
        steps.run(`saved objects: create ${type}`, () => savedObjects.create(type, attributes, options)),
      update: (type, id, attributes, options) =>
        steps.run(`saved objects: update ${type}`, () => savedObjects.update(type, id, attributes, options)),
      delete: (type, id, options) =>
        steps.run(`saved objects: delete ${type}:${id}`, () => savedObjects.delete(type, id, options)),
    },
    importer: {
      import: (options) => steps.run('saved objects: import', () => importer.import(options)),
    },
  };
}
