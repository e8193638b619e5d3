import { randomUUID } from 'crypto';
import type { SavedObject, SavedObjectReference, SavedObjectsClient } from '@kbn/core/server';
import type { ObjectIndex } from './object_index';
import { conflict, notFound, SavedObjectError, unsupportedType } from './saved_object_error';
import { CORE_MIGRATION_VERSION } from './stored_object';
import type { TypeRegistry } from './type_registry';

type Attributes = Record<string, unknown>;

export interface CreateOptions {
  readonly id?: string;
  readonly overwrite?: boolean;
  readonly references?: readonly SavedObjectReference[];
  readonly managed?: boolean;
}

type Key = { readonly type: string; readonly id: string };

export interface FindOptions {
  readonly type: string | readonly string[];
  readonly search?: string;
  readonly hasReference?: readonly Key[];
  readonly page?: number;
  readonly perPage?: number;
}

/** As many as an engine gives at once. */
const MAX_OBJECTS = 10_000;

function isSame(one: Key, other: Key): boolean {
  return one.type === other.type && one.id === other.id;
}

/** Kibana's saved objects client, as far as it is used here; errors are Boom-like. */
export class ObjectsClient implements SavedObjectsClient {
  constructor(
    private readonly index: ObjectIndex,
    private readonly types: TypeRegistry,
  ) {}

  /** This host has no spaces: all is in the default one. */
  getCurrentNamespace(): undefined {
    return undefined;
  }

  /** An object that there is not comes back with `error.statusCode` 404. */
  async bulkGet(keys: ReadonlyArray<{ readonly type: string; readonly id: string }>) {
    const found = await this.index.getMany(keys);
    const saved_objects = keys.map(({ type, id }, i): SavedObject => {
      const { message } = notFound(type, id);
      const error = { statusCode: 404, message, error: 'Not Found' };
      return found[i] ?? { id, type, attributes: {}, references: [], error };
    });
    return { saved_objects };
  }

  async get(type: string, id: string): Promise<SavedObject> {
    const [object] = await this.index.getMany([{ type, id }]);
    if (!object) throw notFound(type, id);
    return object;
  }

  async find(options: FindOptions) {
    const { type, search = '', hasReference, page = 1, perPage = 20 } = options;
    const types = typeof type === 'string' ? [type] : type;
    const first = (page - 1) * perPage;
    if (!hasReference) {
      const { objects, total } = await this.index.find(types, search, { from: first, size: perPage });
      return { saved_objects: objects, total };
    }
    // References are not searched by the index: nobody has so many objects here that reading them all costs anything.
    const { objects } = await this.index.find(types, search, { from: 0, size: MAX_OBJECTS });
    const referring = objects.filter(({ references }) =>
      references.some((one) => hasReference.some((wanted) => isSame(one, wanted))),
    );
    return { saved_objects: referring.slice(first, first + perPage), total: referring.length };
  }

  async create(type: string, attributes: Attributes, options: CreateOptions = {}): Promise<SavedObject> {
    const typeMigrationVersion = this.types.versionOf(type);
    if (typeMigrationVersion === undefined) throw unsupportedType(type);
    const { id = randomUUID(), references = [], managed = false, overwrite = false } = options;
    const versions = { coreMigrationVersion: CORE_MIGRATION_VERSION, typeMigrationVersion };
    const object: SavedObject = { id, type, attributes, references, managed, ...versions };
    const [outcome] = await this.index.putMany([object], overwrite);
    if (!outcome || outcome.status === 409) throw conflict(type, id);
    if (outcome.status >= 400)
      throw new SavedObjectError(outcome.status, outcome.reason ?? 'It could not be saved.');
    return { ...object, version: outcome.version };
  }

  /** Changes some attributes; with `version`, only when nobody else changed the object since. */
  async update(
    type: string,
    id: string,
    attributes: Attributes,
    options: { version?: string; references?: readonly SavedObjectReference[] } = {},
  ): Promise<SavedObject> {
    const before = await this.get(type, id);
    const object: SavedObject = {
      ...before,
      attributes: { ...before.attributes, ...attributes },
      references: options.references ?? before.references,
    };
    const version = await this.index.replace(object, options.version ?? before.version ?? '');
    if (version === null) throw conflict(type, id);
    return { ...object, version };
  }

  async delete(type: string, id: string): Promise<Record<string, never>> {
    if (!(await this.index.remove(type, id))) throw notFound(type, id);
    return {};
  }
}
