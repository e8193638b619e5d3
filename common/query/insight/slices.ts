import { FIELD } from '../../fields';
import { SLICES, sliceWidth, type Span, type Windows } from '../../insight/windows';
import { at, listOf, numberOr } from '../../narrow';
import { beforeClause, nowClause } from './window_clauses';

type Aggregation = Readonly<Record<string, unknown>>;

/** Counts of the slices of both windows. */
export interface SliceCounts {
  readonly before: readonly number[];
  readonly now: readonly number[];
}

/**
 * Aggregation of both windows' slices.
 * @param around puts what is counted apart (terms, say) around the slices of one window
 */
export function slicesAggregation(
  windows: Windows,
  around: (slices: Aggregation) => Aggregation,
): Aggregation {
  return {
    now: { filter: nowClause(windows), aggs: around(histogram(windows.now)) },
    before: { filter: beforeClause(windows), aggs: around(histogram(windows.before)) },
  };
}

function histogram(span: Span): Aggregation {
  const width = sliceWidth(span);
  return {
    slices: {
      date_histogram: {
        field: FIELD.time,
        fixed_interval: `${width}ms`,
        offset: `${span.from % width}ms`,
        min_doc_count: 1,
      },
    },
  };
}

/** The slices' counts of one bucket, zeros filled in. A window's last instant belongs to its last slice. */
export function readSlices(bucket: unknown, span: Span): readonly number[] {
  const counts = Array.from({ length: SLICES }, () => 0);
  for (const slice of listOf(at(bucket, 'slices', 'buckets'))) {
    const time = numberOr(at(slice, 'key'));
    if (time === null) continue;
    const index = Math.min(SLICES - 1, Math.max(0, Math.floor((time - span.from) / sliceWidth(span))));
    counts[index] = (counts[index] ?? 0) + (numberOr(at(slice, 'doc_count')) ?? 0);
  }
  return counts;
}

export function addSlices(a: readonly number[], b: readonly number[]): readonly number[] {
  return a.map((count, i) => count + (b[i] ?? 0));
}

export const NO_SLICES: readonly number[] = Array.from({ length: SLICES }, () => 0);
