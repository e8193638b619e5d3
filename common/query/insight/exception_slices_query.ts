import type { LogScope } from '../../api/logs';
import { FIELD } from '../../fields';
import type { Windows } from '../../insight/windows';
import { at } from '../../narrow';
import { readSlices, slicesAggregation, type SliceCounts } from './slices';
import { windowsQuery } from './window_clauses';

/** What tells one group of exceptions from the others. */
export interface ExceptionKey {
  readonly type: string;
  readonly culprit: string | null;
}

/** Groups whose slices are asked for at once. */
export const MOST_SLICED_EXCEPTIONS = 200;

/** The clause of a group's lines: for its own request here, and for a filter on the page. */
export function exceptionClause({ type, culprit }: ExceptionKey): Readonly<Record<string, unknown>> {
  return {
    bool: {
      filter: [
        { term: { [FIELD.errorType]: type } },
        ...(culprit === null ? [] : [{ term: { [FIELD.culprit]: culprit } }]),
      ],
      ...(culprit === null ? { must_not: [{ exists: { field: FIELD.culprit } }] } : {}),
    },
  };
}

/** Search body for the slices of some groups, in the order given. */
export function exceptionSlicesQuery(scope: LogScope, windows: Windows, keys: readonly ExceptionKey[]) {
  return {
    query: windowsQuery(scope, windows, [{ exists: { field: FIELD.errorType } }]),
    size: 0,
    track_total_hits: false,
    aggs: slicesAggregation(windows, (slices) => ({
      groups: { filters: { filters: keys.map(exceptionClause) }, aggs: slices },
    })),
  };
}

export function readExceptionSlices(
  answer: unknown,
  windows: Windows,
  keys: readonly ExceptionKey[],
): readonly SliceCounts[] {
  const of = (window: 'before' | 'now', i: number) =>
    readSlices(at(answer, 'aggregations', window, 'groups', 'buckets', i), windows[window]);
  return keys.map((_, i) => ({ before: of('before', i), now: of('now', i) }));
}
