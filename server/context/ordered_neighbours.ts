import type { ContextScope } from '../../common/api/context';
import type { Cursor } from '../../common/api/logs';
import { absent, type Clause } from '../../common/query/context/context_identity';
import {
  neighboursQuery,
  readHits,
  sortOf,
  type Direction,
  type Leading,
} from '../../common/query/context/context_query';
import { FIELD } from '../../common/fields';
import { at, field, listOf, numberOr, stringOr } from '../../common/narrow';
import type { ContextSearch } from './context_search';

/** An order of neighbours, and what is in it. */
export interface Order {
  readonly clauses: readonly Clause[];
  readonly leading: Leading;
  /** The line's own place in it. */
  readonly place: Cursor;
}

/** Starts of a process that are told apart. */
const MOST_STARTS = 1_000;

/**
 * How the neighbours of a line are ordered. Lines that a process hands over itself, without a file, are numbered by it: the
 * number alone counts in that process, since clocks are set and threads race. All else is in the total order.
 */
export async function orderOf(
  search: ContextSearch,
  scope: ContextScope,
  line: unknown,
  clauses: readonly Clause[],
): Promise<Order> {
  const source = at(line, '_source');
  const place = sortOf(line);
  const sequence = numberOr(field(source, FIELD.sequence));
  const ofProcess = scope === 'process' || scope === 'thread';
  if (!ofProcess || sequence === null || stringOr(field(source, FIELD.filePath)) !== null) {
    return { clauses, leading: null, place };
  }
  const importId = stringOr(field(source, FIELD.import));
  const numbered: readonly Clause[] = [
    ...clauses,
    absent(FIELD.filePath),
    { exists: { field: FIELD.sequence } },
    importId === null ? absent(FIELD.import) : { term: { [FIELD.import]: importId } },
  ];
  const life = await lifetime(search, numbered, numberOr(place[0]) ?? 0);
  return { clauses: [...numbered, ...life], leading: FIELD.sequence, place: [sequence, ...place] };
}

/** A process number comes again, and the numbering begins anew: only what is between two beginnings is one process. */
async function lifetime(
  search: ContextSearch,
  numbered: readonly Clause[],
  time: number,
): Promise<readonly Clause[]> {
  const answer = await search.ask(
    neighboursQuery({
      clauses: [...numbered, { term: { [FIELD.sequence]: 0 } }],
      direction: 'newer',
      leading: null,
      size: MOST_STARTS,
    }),
  );
  const starts = listOf(at(answer, 'hits', 'hits')).flatMap((hit) => numberOr(sortOf(hit)[0]) ?? []);
  // Of a process that began once all is its own, also what it wrote when its clock had been set back.
  if (starts.length < 2) return [];
  const from = starts.filter((start) => start <= time).pop();
  const to = starts.find((start) => start > time);
  return [
    ...(from === undefined ? [] : [{ range: { [FIELD.time]: { gte: new Date(from).toISOString() } } }]),
    ...(to === undefined ? [] : [{ range: { [FIELD.time]: { lt: new Date(to).toISOString() } } }]),
  ];
}

/**
 * At most `size` neighbours in an order, in the order of the walk.
 * @param after sort values to go on after, in this order
 */
export async function neighboursIn(
  search: ContextSearch,
  order: Order,
  request: { after: Cursor; direction: Direction; size: number; fields: readonly string[] },
): Promise<Array<{ readonly hit: unknown; readonly next: Cursor }>> {
  const { after, direction, size, fields } = request;
  const { leading } = order;
  const clauses = [...order.clauses, ...beyond(leading, after, direction)];
  const answer = await search.ask(neighboursQuery({ clauses, direction, leading, size, after, fields }));
  const raw = listOf(at(answer, 'hits', 'hits'));
  return readHits(answer, leading).map((hit, i) => ({ hit, next: sortOf(raw[i]) }));
}

/** What the cursor says already, as a filter: the engine then leaves out indices that hold other times. */
function beyond(leading: Leading, after: Cursor, direction: Direction): readonly Clause[] {
  const time = after[0];
  if (leading !== null || typeof time !== 'number') return [];
  const instant = new Date(time).toISOString();
  return [{ range: { [FIELD.time]: direction === 'newer' ? { gte: instant } : { lte: instant } } }];
}
