import type { Cursor, LogLine } from '../../api/logs';
import { FIELD } from '../../fields';
import { at, listOf } from '../../narrow';
import { NEWEST_FIRST, OLDEST_FIRST } from '../line_order';
import { LINE_SOURCE, readLine } from '../lines_query';
import { IDENTITY_SOURCE, type Clause } from './context_identity';
import { PLACE_SOURCE } from './file_place';

export type Direction = 'newer' | 'older';

/** What the neighbours of a line are ordered by before the total order; null for the total order alone. */
export type Leading = typeof FIELD.offset | typeof FIELD.sequence | null;

const SOURCE = [...new Set([...LINE_SOURCE, ...PLACE_SOURCE, ...IDENTITY_SOURCE])];

/**
 * Documents that meet all clauses, from a place on. What a re-parse is about to remove is left out: others hold its text.
 * @param leading the field that counts before the total order
 * @param after sort values of the document to go on after
 */
export function neighboursQuery(request: {
  clauses: readonly Clause[];
  without?: readonly Clause[];
  direction: Direction;
  leading: Leading;
  size: number;
  after?: Cursor | null;
  fields?: readonly string[];
}) {
  const { clauses, without = [], direction, leading, size, after = null, fields = [] } = request;
  const newer = direction === 'newer';
  return {
    query: {
      bool: { filter: clauses, must_not: [{ exists: { field: FIELD.replacedBy } }, ...without] },
    },
    size,
    sort: [
      ...(leading === null ? [] : [{ [leading]: { order: newer ? 'asc' : 'desc', unmapped_type: 'long' } }]),
      ...(newer ? OLDEST_FIRST : NEWEST_FIRST),
    ],
    _source: [...SOURCE, ...fields],
    track_total_hits: false,
    ...(after === null ? {} : { search_after: after }),
  };
}

/** The one document with an id; the same id may be there in two backing indices. */
export function lineQuery(id: string, fields: readonly string[]) {
  return {
    query: { ids: { values: [id] } },
    size: 10,
    sort: NEWEST_FIRST,
    _source: [...SOURCE, ...fields],
    track_total_hits: false,
  };
}

/** The hits of an answer with the sort values of the total order alone. */
export function readHits(answer: unknown, leading: Leading = null): readonly unknown[] {
  return listOf(at(answer, 'hits', 'hits')).map((hit) =>
    leading === null || typeof hit !== 'object' ? hit : { ...hit, sort: listOf(at(hit, 'sort')).slice(1) },
  );
}

/** Hits as lines, newest first, whichever way they were asked for. */
export function readNeighbours(
  hits: readonly unknown[],
  direction: Direction,
  fields: readonly string[],
): readonly LogLine[] {
  const lines = hits.map((hit) => readLine(hit, fields));
  return direction === 'newer' ? lines.reverse() : lines;
}

/** The raw sort values of a hit, to go on after it. */
export function sortOf(hit: unknown): Cursor {
  return listOf(at(hit, 'sort')).map((value) =>
    typeof value === 'string' || typeof value === 'number' ? value : null,
  );
}
