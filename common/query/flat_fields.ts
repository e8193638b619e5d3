import type { LeafValue } from '../api/line';
import { FIELD } from '../fields';

interface FlatField {
  readonly name: string;
  readonly values: readonly LeafValue[];
}

/** What people look for first. */
const FIRST = [FIELD.time, FIELD.level, FIELD.logger, FIELD.message, FIELD.service];
/** Then these groups; the rest after them. */
const GROUPS = ['error.', 'log.', 'process.', 'labels.', 'app_logs.'];

/**
 * A document's fields with their values by path, in an order that people read. Objects in a list give each field the
 * values of all of them, as the engine does; an empty object or list has no value.
 */
export function flatFields(source: Readonly<Record<string, unknown>>): readonly FlatField[] {
  const fields = new Map<string, LeafValue[]>();
  for (const [key, value] of Object.entries(source)) collect(fields, key, value);
  return [...fields]
    .map(([name, values]) => ({ name, values }))
    .sort((a, b) => rank(a.name) - rank(b.name) || compare(a.name, b.name));
}

function collect(fields: Map<string, LeafValue[]>, name: string, value: unknown): void {
  if (Array.isArray(value)) {
    for (const one of value) collect(fields, name, one);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, child] of Object.entries(value)) collect(fields, `${name}.${key}`, child);
  } else if (isLeaf(value)) {
    const values = fields.get(name);
    if (values) values.push(value);
    else fields.set(name, [value]);
  }
}

function isLeaf(value: unknown): value is LeafValue {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value);
}

function rank(name: string): number {
  const first = FIRST.findIndex((one) => one === name);
  if (first >= 0) return first;
  const group = GROUPS.findIndex((prefix) => name.startsWith(prefix));
  return FIRST.length + (group >= 0 ? group : GROUPS.length);
}

/** By code point, whatever the language of the machine. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
