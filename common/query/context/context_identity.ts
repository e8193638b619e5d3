import { CONTEXT_SCOPES, type ContextScope } from '../../api/context';
import { FIELD } from '../../fields';
import { field, numberOr, stringOr } from '../../narrow';

export type Clause = Readonly<Record<string, unknown>>;

/** Longest keyword that the mappings index (server/assets/mappings.ts): what is longer cannot be searched for. */
const MAX_KEYWORD = 1024;

/**
 * Where the id of what a line belongs to may be. `trace.id` is ECS; the others are labels that formats write: of
 * JSON lines `trace.id` itself becomes `labels.trace_id`. The first that the line has is what it goes by.
 */
const TRACE_FIELDS = [
  FIELD.traceId,
  'labels.trace_id',
  'labels.request_id',
  'labels.correlation_id',
] as const;

/** What is read of a document to know what its neighbours have in common with it. */
export const IDENTITY_SOURCE = [
  FIELD.service,
  FIELD.host,
  FIELD.filePath,
  FIELD.pid,
  FIELD.threadId,
  FIELD.threadName,
  ...TRACE_FIELDS,
];

/**
 * The clauses that a line's neighbours in a scope meet, itself included.
 * @param source the line's `_source`
 * @returns null when the line has no such scope
 */
export function identityClauses(source: unknown, scope: ContextScope): readonly Clause[] | null {
  switch (scope) {
    case 'file':
      return keywordOf(source, FIELD.filePath) === null
        ? null
        : [...place(source), same(source, FIELD.filePath)];
    case 'process':
      return pidOf(source) === null ? null : [...place(source), samePid(source)];
    case 'thread':
      return threadClauses(source);
    case 'trace': {
      const name = TRACE_FIELDS.find((one) => keywordOf(source, one) !== null);
      return name === undefined ? null : [same(source, name)];
    }
    case 'service':
      return keywordOf(source, FIELD.service) === null ? null : [same(source, FIELD.service)];
    case 'all':
      return [];
  }
}

/** The scopes that a line has, closest first. */
export function availableScopes(source: unknown): readonly ContextScope[] {
  return CONTEXT_SCOPES.filter((scope) => identityClauses(source, scope) !== null);
}

/** Service and host: a file of the same path on another host is another file. */
export function place(source: unknown): readonly Clause[] {
  return [same(source, FIELD.service), same(source, FIELD.host)];
}

/** A thread has the same number in several processes: a line without a process goes with those without one. */
function threadClauses(source: unknown): readonly Clause[] | null {
  const id = longOf(source, FIELD.threadId);
  const name = keywordOf(source, FIELD.threadName);
  if (id === null && name === null) return null;
  const thread = id === null ? same(source, FIELD.threadName) : { term: { [FIELD.threadId]: id } };
  return [...place(source), samePid(source), thread];
}

function samePid(source: unknown): Clause {
  const pid = pidOf(source);
  return pid === null ? absent(FIELD.pid) : { term: { [FIELD.pid]: pid } };
}

function pidOf(source: unknown): number | null {
  return longOf(source, FIELD.pid);
}

function same(source: unknown, name: string): Clause {
  const value = keywordOf(source, name);
  return value === null ? absent(name) : { term: { [name]: value } };
}

/** Documents that lack a field. */
export function absent(name: string): Clause {
  return { bool: { must_not: [{ exists: { field: name } }] } };
}

function keywordOf(source: unknown, name: string): string | null {
  const value = stringOr(field(source, name));
  return value === null || value === '' || value.length > MAX_KEYWORD ? null : value;
}

/** A number that a program wrote, also as text; the mapping takes both. */
function longOf(source: unknown, name: string): number | null {
  const value = field(source, name);
  if (typeof value === 'string' && /^\d{1,15}$/.test(value)) return Number(value);
  const number = numberOr(value);
  return number !== null && Number.isSafeInteger(number) ? number : null;
}
