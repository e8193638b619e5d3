import type { SavedObject, SavedObjectsImporter } from '@kbn/core/server';
import type { ObjectIndex } from './object_index';
import { SavedObjectError } from './saved_object_error';
import { savedObjectSchema } from './stored_object';
import type { TypeRegistry } from './type_registry';

/** Kibana's `savedObjects.maxImportExportSize`. */
const MAX_OBJECTS = 10_000;
/** The types whose absence Kibana checks. */
const CHECKED_REFERENCES = ['index-pattern', 'search'];

interface ImportError {
  readonly id: string;
  readonly type: string;
  readonly error: { readonly type: string; readonly message?: string };
}
type ImportOptions = Parameters<SavedObjectsImporter['import']>[0];

/**
 * Imports a stream of saved objects as Kibana does: what is wrong with one object is told in `errors` and leaves
 * the others alone. An object without its two version fields fails the whole import here, because in Kibana it may
 * end it with HTTP 500.
 */
export function createImporter(index: ObjectIndex, types: TypeRegistry): SavedObjectsImporter {
  return {
    async import(options) {
      if (options.createNewCopies) throw new SavedObjectError(400, 'This host does not import new copies.');
      const objects = await collect(options);
      const refused = [
        ...objects.filter(({ type }) => types.versionOf(type) === undefined).map(unknownType),
        ...(await missingReferences(objects, index)),
      ];
      const bad = new Set(refused.map(({ type, id }) => `${type}:${id}`));
      const good = objects.filter(({ type, id }) => !bad.has(`${type}:${id}`));
      const outcomes = await index.putMany(good, options.overwrite);
      const failed = good.flatMap((object, i) =>
        failure(object, outcomes[i]?.status ?? 500, outcomes[i]?.reason),
      );
      const errors = [...refused, ...failed];
      return {
        success: errors.length === 0,
        successCount: good.length - failed.length,
        ...(errors.length > 0 ? { errors } : {}),
      };
    },
  };
}

async function collect({ readStream, managed }: ImportOptions): Promise<SavedObject[]> {
  const objects: SavedObject[] = [];
  for await (const raw of readStream) {
    const read = savedObjectSchema.safeParse(raw);
    if (!read.success) throw new SavedObjectError(400, `An object cannot be imported: ${read.error.message}`);
    const object = { ...read.data, managed: managed ?? read.data.managed ?? false };
    if (objects.some(({ type, id }) => type === object.type && id === object.id)) {
      throw new SavedObjectError(400, `Non-unique import objects detected: [${object.type}:${object.id}]`);
    }
    checkVersions(object);
    objects.push(object);
    if (objects.length > MAX_OBJECTS)
      throw new SavedObjectError(400, `Can't import more than ${MAX_OBJECTS} objects`);
  }
  return objects;
}

function checkVersions({ type, id, coreMigrationVersion, typeMigrationVersion }: SavedObject): void {
  if (coreMigrationVersion !== undefined && typeMigrationVersion !== undefined) return;
  const missing = coreMigrationVersion === undefined ? 'coreMigrationVersion' : 'typeMigrationVersion';
  throw new SavedObjectError(
    422,
    `[${type}/${id}] has no ${missing}: Kibana would run every migration on it.`,
  );
}

function unknownType({ type, id }: SavedObject): ImportError {
  return { id, type, error: { type: 'unsupported_type' } };
}

async function missingReferences(
  objects: readonly SavedObject[],
  index: ObjectIndex,
): Promise<ImportError[]> {
  const imported = new Set(objects.map(({ type, id }) => `${type}:${id}`));
  const outside = objects
    .flatMap(({ references }) => references)
    .filter(({ type, id }) => CHECKED_REFERENCES.includes(type) && !imported.has(`${type}:${id}`));
  const found = await index.getMany(outside);
  const missing = new Set(outside.filter((_, i) => !found[i]).map(({ type, id }) => `${type}:${id}`));
  return objects
    .filter(({ references }) => references.some(({ type, id }) => missing.has(`${type}:${id}`)))
    .map(({ id, type }) => ({ id, type, error: { type: 'missing_references' } }));
}

function failure({ id, type }: SavedObject, status: number, message?: string): ImportError[] {
  if (status < 400) return [];
  return [{ id, type, error: status === 409 ? { type: 'conflict' } : { type: 'unknown', message } }];
}
