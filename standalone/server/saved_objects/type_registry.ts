import type { SavedObjectsType } from '@kbn/core/server';

/** Kibana's own types that this host knows, with the versions that Kibana 8.12 gives new objects of each. */
const KIBANA_TYPES: Readonly<Record<string, string>> = {
  'index-pattern': '8.0.0',
  search: '8.0.0',
  lens: '8.9.0',
  dashboard: '8.9.0',
};

/** The types of saved objects that can be kept: Kibana's, and those that the plugin registers at its setup. */
export class TypeRegistry {
  private readonly versions = new Map(Object.entries(KIBANA_TYPES));

  /** Versions of a type that has model versions are called 10.<n>.0. Throws Error when the type is known already. */
  register({ name, modelVersions }: SavedObjectsType): void {
    if (this.versions.has(name)) throw new Error(`Type '${name}' is already registered`);
    const newest = Math.max(...Object.keys(modelVersions).map(Number));
    this.versions.set(name, `10.${newest}.0`);
  }

  /** `typeMigrationVersion` of new objects; undefined for a type that nobody brought. */
  versionOf(type: string): string | undefined {
    return this.versions.get(type);
  }
}
