import type { DocumentAddress, DocumentField, LineDocument } from '../api/line';
import { at, listOf } from '../narrow';
import { flatFields } from './flat_fields';

/** Search body for one whole document: an id is unique within one index, and our pattern has several. */
export function lineDocumentQuery({ id, index }: DocumentAddress) {
  return {
    query: { bool: { filter: [{ ids: { values: [id] } }, { term: { _index: index } }] } },
    size: 1,
    _source: true,
    track_total_hits: false,
  };
}

/** How an index maps its fields, by their names. */
export type FieldTypes = ReadonlyMap<string, Pick<DocumentField, 'type' | 'searchable'>>;

/**
 * Narrows the engine's answer about fields (`_field_caps`).
 * @see https://www.elastic.co/guide/en/elasticsearch/reference/8.12/search-field-caps.html
 */
export function readFieldTypes(answer: unknown): FieldTypes {
  const fields = at(answer, 'fields');
  const entries = typeof fields === 'object' && fields !== null ? Object.entries(fields) : [];
  return new Map(
    entries.flatMap(([name, types]) => {
      const type = Object.keys(types ?? {}).find((one) => one !== 'unmapped' && one !== 'object');
      if (type === undefined) return [];
      return [[name, { type, searchable: at(types, type, 'searchable') === true }] as const];
    }),
  );
}

/**
 * Narrows the engine's answer to the document.
 * @returns null when there is none
 */
export function readLineDocument(answer: unknown, types: FieldTypes): LineDocument | null {
  const [hit] = listOf(at(answer, 'hits', 'hits'));
  const source = at(hit, '_source');
  const id = at(hit, '_id');
  const index = at(hit, '_index');
  if (typeof id !== 'string' || typeof index !== 'string' || !isRecord(source)) return null;
  const ignored = new Set(listOf(at(hit, '_ignored')));
  const fields = flatFields(source).map(({ name, values }) => {
    const { type, searchable } = types.get(name) ?? { type: null, searchable: false };
    return { name, values, type, searchable, ignored: ignored.has(name) };
  });
  return { id, index, fields, source };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
