import type { SavedObjectReference } from '@kbn/core/server';

/** A saved object as the importer takes it, with both versions: without them Kibana runs all its migrations. */
export interface SavedObjectAsset {
  readonly id: string;
  readonly type: 'index-pattern' | 'search' | 'lens' | 'dashboard';
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly references: readonly SavedObjectReference[];
  readonly coreMigrationVersion: string;
  readonly typeMigrationVersion: string;
  readonly managed: true;
}

const CORE_VERSION = '8.8.0';
const TYPE_VERSION = {
  'index-pattern': '8.0.0',
  search: '8.0.0',
  lens: '8.9.0',
  dashboard: '8.9.0',
} as const;

/** Adds what every saved object of Kibana 8.12 needs. */
export function savedObject(
  type: SavedObjectAsset['type'],
  id: string,
  attributes: SavedObjectAsset['attributes'],
  references: SavedObjectAsset['references'] = [],
): SavedObjectAsset {
  return {
    id,
    type,
    attributes,
    references,
    coreMigrationVersion: CORE_VERSION,
    typeMigrationVersion: TYPE_VERSION[type],
    managed: true,
  };
}
