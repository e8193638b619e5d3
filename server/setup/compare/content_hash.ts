import { createHash } from 'crypto';

/** Hash of a value's content: the order of keys does not matter, that of lists does. 22 characters. */
export function contentHash(value: unknown): string {
  return createHash('sha256').update(sortedJson(value)).digest('base64url').slice(0, 22);
}

function sortedJson(value: unknown): string {
  return JSON.stringify(value, (_key, one: unknown) => {
    if (typeof one !== 'object' || one === null || Array.isArray(one)) return one;
    return Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}
