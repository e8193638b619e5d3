import type { LogScope } from '../../api/logs';
import { FIELD } from '../../fields';
import type { Windows } from '../../insight/windows';
import { at, listOf, numberOr, stringOr } from '../../narrow';
import { beforeClause, nowClause, windowsQuery } from './window_clauses';

/** Masks of one page: with the two counts of each, far from the engine's limit of 65,536 buckets. */
const PAGE = 10_000;

/** How often one mask (`app_logs.pattern`) is in each window. */
export interface MaskCount {
  readonly mask: string;
  /** `data_stream.dataset`, where masks are counted apart for each; null otherwise. */
  readonly dataset: string | null;
  readonly before: number;
  readonly now: number;
  /** The highest `event.severity` of its lines. */
  readonly severity: number;
  /** First and last time in both windows, epoch ms. */
  readonly first: number;
  readonly last: number;
}

/** One page of masks, and where the next begins; null after the last. */
export interface MaskPage {
  readonly masks: readonly MaskCount[];
  readonly after: Readonly<Record<string, unknown>> | null;
}

/**
 * Search body of one page of all masks of both windows, in their own order. Not the top N of each window: what is new is
 * rare.
 * @param byDataset counts the masks of each data set apart, because rules of one are not those of another
 * @param after where the page before ended; null for the first
 */
export function maskCountsQuery(
  scope: LogScope,
  windows: Windows,
  byDataset: boolean,
  after: Readonly<Record<string, unknown>> | null,
) {
  const sources = [
    { mask: { terms: { field: FIELD.pattern } } },
    ...(byDataset ? [{ dataset: { terms: { field: FIELD.streamDataset } } }] : []),
  ];
  return {
    query: windowsQuery(scope, windows),
    size: 0,
    track_total_hits: false,
    aggs: {
      masks: {
        composite: {
          size: PAGE,
          sources,
          ...(after === null ? {} : { after }),
        },
        aggs: {
          now: { filter: nowClause(windows) },
          before: { filter: beforeClause(windows) },
          severity: { max: { field: FIELD.severity } },
          first: { min: { field: FIELD.time } },
          last: { max: { field: FIELD.time } },
        },
      },
    },
  };
}

export function readMaskPage(answer: unknown): MaskPage {
  const buckets = listOf(at(answer, 'aggregations', 'masks', 'buckets'));
  const masks = buckets.map((bucket) => ({
    mask: stringOr(at(bucket, 'key', 'mask')) ?? '',
    dataset: stringOr(at(bucket, 'key', 'dataset')),
    before: numberOr(at(bucket, 'before', 'doc_count')) ?? 0,
    now: numberOr(at(bucket, 'now', 'doc_count')) ?? 0,
    severity: numberOr(at(bucket, 'severity', 'value')) ?? 0,
    first: numberOr(at(bucket, 'first', 'value')) ?? 0,
    last: numberOr(at(bucket, 'last', 'value')) ?? 0,
  }));
  const after = at(answer, 'aggregations', 'masks', 'after_key');
  const more = buckets.length === PAGE && typeof after === 'object' && after !== null;
  return { masks, after: more ? Object.fromEntries(Object.entries(after)) : null };
}
