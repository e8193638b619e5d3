import type { z } from 'zod';
import type { ContextAnswer, contextEndpoint, ContextScope } from '../../common/api/context';
import type { Cursor } from '../../common/api/logs';
import { availableScopes, identityClauses, place } from '../../common/query/context/context_identity';
import {
  lineQuery,
  readHits,
  readNeighbours,
  type Direction,
} from '../../common/query/context/context_query';
import { filePlace } from '../../common/query/context/file_place';
import { at, stringOr } from '../../common/narrow';
import { AppLogsError } from '../app_logs_error';
import type { SearchContext } from '../routes/search_logs';
import { ContextSearch } from './context_search';
import { FileSearch } from './file_search';
import { neighboursIn, orderOf } from './ordered_neighbours';
import { walkFile } from './walk_file';

type Request = z.output<typeof contextEndpoint.body>;

/** Neighbours in one direction, in the order of the walk, each with the cursor to go on after it. */
type Neighbours = ReadonlyArray<{ readonly hit: unknown; readonly next: Cursor }>;
type Walk = (direction: Direction, after: Cursor | null, size: number) => Promise<Neighbours>;

/**
 * The lines around a line.
 * @throws AppLogsError 404 when the line is not there, 400 when it has no such scope
 */
export async function readContext(request: Request, context: SearchContext): Promise<ContextAnswer> {
  const search = new ContextSearch(context);
  const line = await findLine(search, request);
  const available = availableScopes(at(line, '_source'));
  const within = request.within ?? available[0] ?? 'all';
  const walk = await walkIn(search, within, line, request.fields);
  const [newer, older] = await Promise.all([
    ask(walk, 'newer', request.newerAfter, request.newer),
    ask(walk, 'older', request.olderAfter, request.older),
  ]);
  return {
    within,
    available,
    newer: readNeighbours(newer.hits, 'newer', request.fields),
    older: readNeighbours(older.hits, 'older', request.fields),
    newerNext: newer.next,
    olderNext: older.next,
    partial: search.partial,
    tookMs: search.tookMs,
  };
}

/** One more than is wanted tells whether there are more. */
async function ask(walk: Walk, direction: Direction, after: Cursor | null, size: number) {
  if (size === 0) return { hits: [], next: after };
  const found = await walk(direction, after, size + 1);
  const given = found.slice(0, size);
  const last = given[given.length - 1];
  return { hits: given.map(({ hit }) => hit), next: found.length > size && last ? last.next : null };
}

async function walkIn(
  search: ContextSearch,
  within: ContextScope,
  line: unknown,
  fields: readonly string[],
): Promise<Walk> {
  const source = at(line, '_source');
  const clauses = identityClauses(source, within);
  if (clauses === null) throw noSuchScope(within);
  const anchor = within === 'file' ? filePlace(line) : null;
  if (anchor !== null) {
    return async (direction, after, size) => {
      const from =
        after === null ? anchor : filePlace(await findLine(search, { id: stringOr(after[4]) ?? '' }));
      if (from === null) throw lineGone();
      const files = new FileSearch(search, place(source), from.path, fields);
      const places = await walkFile(files, from, direction, size);
      return places.map(({ hit }) => ({ hit, next: [null, null, null, null, stringOr(at(hit, '_id'))] }));
    };
  }
  const order = await orderOf(search, within, line, clauses);
  return (direction, after, size) =>
    neighboursIn(search, order, { after: after ?? order.place, direction, size, fields });
}

/** A line by its id; where it is in two backing indices, the one that was meant. */
async function findLine(
  search: ContextSearch,
  { id, index }: { readonly id: string; readonly index?: string },
): Promise<unknown> {
  const hits = readHits(await search.ask(lineQuery(id, [])));
  const line = hits.find((hit) => at(hit, '_index') === index) ?? hits[0];
  if (line === undefined) throw lineGone();
  return line;
}

function lineGone(): AppLogsError {
  return new AppLogsError('This line is not there any more.', {
    statusCode: 404,
    action: 'It was removed, or written again by a re-parse. Refresh the page and choose it again.',
  });
}

function noSuchScope(within: ContextScope): AppLogsError {
  return new AppLogsError(`This line has no ${within} to see it within.`, {
    statusCode: 400,
    action: 'Leave out "within", or choose one of the "available" scopes of an answer without it.',
  });
}
