import type { LogScope } from '../../api/logs';
import { FIELD } from '../../fields';
import type { Windows } from '../../insight/windows';
import { at, listOf, stringOr } from '../../narrow';
import { NO_SLICES, readSlices, slicesAggregation, type SliceCounts } from './slices';
import { windowsQuery } from './window_clauses';

/** Masks whose slices are asked for at once: twelve buckets each in two windows, below the engine's 65,536. */
export const MOST_SLICED = 2_000;

/**
 * Search body for the slices of some masks.
 * @param ids `app_logs.pattern_id`s, at most MOST_SLICED
 */
export function maskSlicesQuery(scope: LogScope, windows: Windows, ids: readonly string[]) {
  return {
    query: windowsQuery(scope, windows, [{ terms: { [FIELD.patternId]: ids } }]),
    size: 0,
    track_total_hits: false,
    aggs: slicesAggregation(windows, (slices) => ({
      ids: { terms: { field: FIELD.patternId, size: ids.length }, aggs: slices },
    })),
  };
}

/** By pattern id. */
export function readMaskSlices(answer: unknown, windows: Windows): ReadonlyMap<string, SliceCounts> {
  const before = byId(answer, 'before', windows);
  const now = byId(answer, 'now', windows);
  const ids = new Set([...before.keys(), ...now.keys()]);
  return new Map(
    [...ids].map((id) => [id, { before: before.get(id) ?? NO_SLICES, now: now.get(id) ?? NO_SLICES }]),
  );
}

function byId(answer: unknown, window: 'before' | 'now', windows: Windows) {
  return new Map(
    listOf(at(answer, 'aggregations', window, 'ids', 'buckets')).map((bucket) => [
      stringOr(at(bucket, 'key')) ?? '',
      readSlices(bucket, windows[window]),
    ]),
  );
}
