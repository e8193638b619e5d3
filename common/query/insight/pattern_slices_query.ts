import type { LogScope } from '../../api/logs';
import { FIELD } from '../../fields';
import type { Windows } from '../../insight/windows';
import { at } from '../../narrow';
import { readSlices, slicesAggregation, type SliceCounts } from './slices';
import { windowsQuery } from './window_clauses';

/** Patterns of many masks whose slices are asked for at once: each line is looked at for each of them. */
export const MOST_WHOLE = 50;
/** Ids of one clause; the engine takes 65,536. */
export const MOST_IDS_ASKED = 60_000;

/**
 * Search body for the slices of patterns with too many masks to count each: one bucket for all masks of a pattern.
 * @param patterns the `app_logs.pattern_id`s of each, at most MOST_WHOLE patterns
 */
export function patternSlicesQuery(
  scope: LogScope,
  windows: Windows,
  patterns: readonly (readonly string[])[],
) {
  const clauses = patterns.map((ids) => ({ terms: { [FIELD.patternId]: ids } }));
  return {
    query: windowsQuery(scope, windows, [{ bool: { should: clauses, minimum_should_match: 1 } }]),
    size: 0,
    track_total_hits: false,
    aggs: slicesAggregation(windows, (slices) => ({
      patterns: { filters: { filters: clauses }, aggs: slices },
    })),
  };
}

/** In the order of the patterns. */
export function readPatternSliceCounts(
  answer: unknown,
  windows: Windows,
  patterns: number,
): readonly SliceCounts[] {
  const of = (window: 'before' | 'now', i: number) =>
    readSlices(at(answer, 'aggregations', window, 'patterns', 'buckets', i), windows[window]);
  return Array.from({ length: patterns }, (_, i) => ({ before: of('before', i), now: of('now', i) }));
}
