import type { LogScope } from '../../api/logs';
import { FIELD } from '../../fields';
import { lookBack, type Windows } from '../../insight/windows';
import { at, listOf, numberOr, stringOr } from '../../narrow';
import { beforeClause, eitherClause, nowClause, spanClause } from './window_clauses';
import { scopeQuery } from '../scope_query';

/** Groups that one answer can hold; with the buckets below each stays far from the engine's 65,536. */
export const MOST_EXCEPTIONS = 1_000;
const MOST_SERVICES = 10;

/** Exceptions of one type whose last own frame is the same. */
export interface ExceptionCount {
  readonly type: string;
  /** `shop/pay.py in charge`; null for lines that came before frames were kept, and for tracebacks without frames. */
  readonly culprit: string | null;
  readonly before: number;
  readonly now: number;
  /** Ahead of both windows. */
  readonly earlier: number;
  /** First and last time in both windows, epoch ms. */
  readonly first: number | null;
  readonly last: number | null;
  /** Of the newer window, the most frequent first; at most ten. */
  readonly services: readonly string[];
}

/**
 * Search body of all groups of exceptions of both windows. Lines with an exception are few: the time looked back over is
 * counted in the same search.
 */
export function exceptionsQuery(scope: LogScope, windows: Windows) {
  const inBoth = eitherClause(windows);
  const earlier = lookBack(windows);
  return {
    query: scopeQuery({
      ...scope,
      from: new Date(earlier.from).toISOString(),
      to: new Date(Math.max(windows.now.to, windows.before.to)).toISOString(),
      filter: [
        ...scope.filter,
        { exists: { field: FIELD.errorType } },
        { bool: { should: [inBoth, spanClause(earlier)], minimum_should_match: 1 } },
      ],
    }),
    size: 0,
    track_total_hits: false,
    aggs: {
      groups: {
        composite: {
          size: MOST_EXCEPTIONS,
          sources: [
            { type: { terms: { field: FIELD.errorType } } },
            { culprit: { terms: { field: FIELD.culprit, missing_bucket: true } } },
          ],
        },
        aggs: {
          now: {
            filter: nowClause(windows),
            aggs: { services: { terms: { field: FIELD.service, size: MOST_SERVICES } } },
          },
          before: { filter: beforeClause(windows) },
          earlier: { filter: spanClause(earlier) },
          both: {
            filter: inBoth,
            aggs: { first: { min: { field: FIELD.time } }, last: { max: { field: FIELD.time } } },
          },
        },
      },
    },
  };
}

/** Only groups that are in one of the windows. */
export function readExceptions(answer: unknown): readonly ExceptionCount[] {
  return groupsOf(answer)
    .map((bucket) => ({
      type: stringOr(at(bucket, 'key', 'type')) ?? '',
      culprit: stringOr(at(bucket, 'key', 'culprit')),
      before: countOf(bucket, 'before'),
      now: countOf(bucket, 'now'),
      earlier: countOf(bucket, 'earlier'),
      first: numberOr(at(bucket, 'both', 'first', 'value')),
      last: numberOr(at(bucket, 'both', 'last', 'value')),
      services: listOf(at(bucket, 'now', 'services', 'buckets')).flatMap(
        (service) => stringOr(at(service, 'key')) ?? [],
      ),
    }))
    .filter(({ before, now }) => before + now > 0);
}

/** True when there are more groups than the answer holds. */
export function hasMoreExceptions(answer: unknown): boolean {
  return groupsOf(answer).length === MOST_EXCEPTIONS;
}

function groupsOf(answer: unknown): readonly unknown[] {
  return listOf(at(answer, 'aggregations', 'groups', 'buckets'));
}

function countOf(bucket: unknown, window: string): number {
  return numberOr(at(bucket, window, 'doc_count')) ?? 0;
}
