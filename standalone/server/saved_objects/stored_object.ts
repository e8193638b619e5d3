import type { SavedObject } from '@kbn/core/server';
import { z } from 'zod';
import { SavedObjectError } from './saved_object_error';

const referenceSchema = z.object({ name: z.string(), type: z.string(), id: z.string() });

/** A saved object as people write it in files, and as our index keeps it. */
export const savedObjectSchema = z.object({
  id: z.string().min(1),
  type: z.string().min(1),
  attributes: z.record(z.unknown()),
  references: z.array(referenceSchema).default([]),
  managed: z.boolean().optional(),
  coreMigrationVersion: z.string().optional(),
  typeMigrationVersion: z.string().optional(),
});

export const CORE_MIGRATION_VERSION = '8.8.0';

/** What one object is called in the index. */
export function documentId(type: string, id: string): string {
  return `${type}:${id}`;
}

/** The document of an object: `title` apart, for search; the attributes as they are. */
export function toDocument(object: SavedObject): Record<string, unknown> {
  const { id, type, attributes, references, managed, coreMigrationVersion, typeMigrationVersion } = object;
  const title = attributes.title;
  return {
    id,
    type,
    attributes,
    references,
    managed: managed ?? false,
    coreMigrationVersion,
    typeMigrationVersion,
    title: typeof title === 'string' ? title : '',
    updated_at: new Date().toISOString(),
  };
}

/** A hit of the engine, as far as it is read here. */
export interface Hit {
  readonly _source?: unknown;
  readonly _seq_no?: number;
  readonly _primary_term?: number;
}

/** Reads a document back. Throws when something else wrote it. */
export function fromHit(hit: Hit): SavedObject {
  const object = savedObjectSchema.parse(hit._source);
  return { ...object, version: encodeVersion(hit) };
}

/** Kibana's own form of an object's version: for optimistic concurrency. */
export function encodeVersion({ _seq_no, _primary_term }: Hit): string {
  return Buffer.from(JSON.stringify([_seq_no ?? 0, _primary_term ?? 0])).toString('base64');
}

const versionSchema = z.tuple([z.number(), z.number()]);

/** Throws SavedObjectError 400 for a text that is no version. */
export function decodeVersion(version: string): { if_seq_no: number; if_primary_term: number } {
  try {
    const [if_seq_no, if_primary_term] = versionSchema.parse(
      JSON.parse(Buffer.from(version, 'base64').toString()),
    );
    return { if_seq_no, if_primary_term };
  } catch {
    throw new SavedObjectError(400, `Invalid version [${version}]`);
  }
}
