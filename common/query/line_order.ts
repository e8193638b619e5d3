import type { Cursor } from '../api/logs';
import { FIELD } from '../fields';

/**
 * Stands for a number that a document lacks, below all that senders write. The engine's own stand-in, -2^63, does not
 * come back from JavaScript as the same digits, and is then no number that a cursor may hold.
 */
const NO_NUMBER = -1;

/**
 * The total order of lines, newest first. Equal times are told apart by file, then by the place in it, then by the
 * document's own id, so that paging shows each line exactly once.
 */
export const NEWEST_FIRST = [
  { [FIELD.time]: { order: 'desc', unmapped_type: 'date' } },
  { [FIELD.filePath]: { order: 'desc', unmapped_type: 'keyword', missing: '_last' } },
  { [FIELD.sequence]: { order: 'desc', unmapped_type: 'long', missing: NO_NUMBER } },
  { [FIELD.offset]: { order: 'desc', unmapped_type: 'long', missing: NO_NUMBER } },
  { [FIELD.eventId]: { order: 'desc', unmapped_type: 'keyword', missing: '_last' } },
] as const;

/** The same order from its other end: what is missing comes first there. */
export const OLDEST_FIRST = [
  { [FIELD.time]: { order: 'asc', unmapped_type: 'date' } },
  { [FIELD.filePath]: { order: 'asc', unmapped_type: 'keyword', missing: '_first' } },
  { [FIELD.sequence]: { order: 'asc', unmapped_type: 'long', missing: NO_NUMBER } },
  { [FIELD.offset]: { order: 'asc', unmapped_type: 'long', missing: NO_NUMBER } },
  { [FIELD.eventId]: { order: 'asc', unmapped_type: 'keyword', missing: '_first' } },
] as const;

/**
 * Compares two lines' cursors as `NEWEST_FIRST` does.
 * @returns below 0 when `a` stands above `b` (is newer), 0 for the same place
 */
export function compareNewestFirst(a: Cursor, b: Cursor): number {
  for (let position = 0; position < NEWEST_FIRST.length; position++) {
    const order = compareAscending(a[position] ?? null, b[position] ?? null);
    if (order !== 0) return -order;
  }
  return 0;
}

/** Null stands for what is missing: below everything. */
function compareAscending(a: string | number | null, b: string | number | null): number {
  if (a === b) return 0;
  if (a === null) return -1;
  if (b === null) return 1;
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return compareCodePoints(String(a), String(b));
}

/** The engine orders keywords by their UTF-8 bytes, which is by code points; JavaScript's `<` goes by UTF-16 units. */
function compareCodePoints(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let index = 0; index < length; index++) {
    const [one, other] = [a.charCodeAt(index), b.charCodeAt(index)];
    if (one !== other) return surrogatesLast(one) - surrogatesLast(other);
  }
  return a.length - b.length;
}

function surrogatesLast(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit;
}
