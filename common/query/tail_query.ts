import type { LogScope } from '../api/logs';
import { MAX_WAITING, type TailAnswer } from '../api/tail';
import { FIELD } from '../fields';
import { at, listOf, numberOr } from '../narrow';
import { endlessScope } from './endless_scope';
import { OLDEST_FIRST } from './line_order';
import { LINE_SOURCE, readLine } from './lines_query';
import { partialReason, took } from './partial';
import { scopeQuery } from './scope_query';

/** Name of the clause that says which hits the engine's clock has reached. */
const REACHED = 'reached';

interface TailRequest {
  readonly scope: LogScope;
  readonly since: string | null;
  readonly known: readonly string[];
  readonly size: number;
  readonly fields?: readonly string[];
}

/**
 * Search body for what was received since a moment, the first received first, so that whoever is slow catches up in
 * order and skips nothing. Within one millisecond the total order of lines decides, with the id as its last word.
 */
export function tailQuery(request: TailRequest) {
  return request.since === null ? newestQuery(request.scope) : sinceQuery(request, request.since);
}

/** Asks for nothing but the newest receipt that is not ahead of the engine's clock. */
function newestQuery(scope: LogScope) {
  return {
    query: received(scope, { lte: 'now' }),
    size: 1,
    sort: [{ [FIELD.ingested]: { order: 'desc', unmapped_type: 'date' } }],
    _source: false,
    track_total_hits: false,
  };
}

function sinceQuery({ scope, known, size, fields = [] }: TailRequest, since: string) {
  return {
    query: {
      bool: {
        filter: [received(scope, { gte: since, format: 'strict_date_optional_time' })],
        // Changes no hit, only names those that are not ahead of the engine's clock; the engine knows its own "now".
        should: [{ range: { [FIELD.ingested]: { lte: 'now', _name: REACHED } } }],
        minimum_should_match: 0,
        ...(known.length > 0 ? { must_not: [{ ids: { values: known } }] } : {}),
      },
    },
    size,
    sort: [{ [FIELD.ingested]: { order: 'asc', unmapped_type: 'date' } }, ...OLDEST_FIRST],
    _source: [...LINE_SOURCE, ...fields],
    track_total_hits: size + MAX_WAITING,
  };
}

function received(scope: LogScope, range: Readonly<Record<string, unknown>>) {
  return {
    bool: {
      filter: [scopeQuery(endlessScope(scope)), { range: { [FIELD.ingested]: range } }],
      must_not: [{ exists: { field: FIELD.reparse } }],
    },
  };
}

/** Narrows the engine's answer to `tailQuery`. */
export function readTail(
  answer: unknown,
  { since, fields = [] }: Pick<TailRequest, 'since' | 'fields'>,
): TailAnswer {
  const hits = listOf(at(answer, 'hits', 'hits'));
  const told = { partial: partialReason(answer), tookMs: took(answer) };
  if (since === null) {
    const upTo = iso(receivedAt(hits[0]));
    return { lines: [], ingested: [], upTo, waiting: 0, moreWaiting: false, ...told };
  }
  const reached = hits.filter((hit) => listOf(at(hit, 'matched_queries')).includes(REACHED));
  const total = numberOr(at(answer, 'hits', 'total', 'value')) ?? hits.length;
  const waiting = Math.max(0, total - hits.length);
  return {
    lines: hits.map((hit) => readLine(withLineCursor(hit), fields)),
    ingested: hits.map((hit) => iso(receivedAt(hit)) ?? since),
    upTo: iso(receivedAt(reached[reached.length - 1])),
    waiting: Math.min(waiting, MAX_WAITING),
    moreWaiting: waiting > MAX_WAITING || at(answer, 'hits', 'total', 'relation') === 'gte',
    ...told,
  };
}

/** The sort values after the first are the line's place in the total order. */
function withLineCursor(hit: unknown) {
  return {
    _id: at(hit, '_id'),
    _index: at(hit, '_index'),
    _source: at(hit, '_source'),
    sort: listOf(at(hit, 'sort')).slice(1),
  };
}

function receivedAt(hit: unknown): number | null {
  return numberOr(at(hit, 'sort', 0));
}

function iso(millis: number | null): string | null {
  return millis === null ? null : new Date(millis).toISOString();
}
