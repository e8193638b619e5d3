import type { Cursor } from '../api/logs';
import { NEWEST_FIRST } from './line_order';

const LAST = NEWEST_FIRST.length - 1;

/**
 * The place right above a line, with nothing between: a page of older lines after it begins with the line itself, one of
 * newer lines ends right before it. The engine orders the last part of a cursor, a document's own id, by its bytes, and no
 * text stands between a text and the same one with a NUL behind it.
 */
export function justAbove(line: Cursor): Cursor {
  const id = line[LAST] ?? null;
  return [...Array.from({ length: LAST }, (_, part) => line[part] ?? null), id === null ? '' : `${id}\u0000`];
}
