import type { LogScope } from '../../common/api/logs';
import type { CountedPattern } from '../../common/insight/counted_patterns';
import { isCandidate, mayHideBurst } from '../../common/insight/judge_changes';
import { shareOfNow, type Windows } from '../../common/insight/windows';
import { patternId } from '../../common/patterns/pattern_id';
import { MOST_SLICED, maskSlicesQuery, readMaskSlices } from '../../common/query/insight/mask_slices_query';
import {
  MOST_IDS_ASKED,
  MOST_WHOLE,
  patternSlicesQuery,
  readPatternSliceCounts,
} from '../../common/query/insight/pattern_slices_query';
import { partialReason, took } from '../../common/query/partial';
import { addSlices, NO_SLICES, type SliceCounts } from '../../common/query/insight/slices';
import { searchLogs, type SearchContext } from '../routes/search_logs';

export interface PatternSlices {
  readonly counts: ReadonlyMap<CountedPattern, SliceCounts>;
  readonly partial: string | null;
  readonly tookMs: number;
}

/**
 * Asks for the ups and downs of some patterns in both windows. Those that could have changed are counted whole, because a
 * part of a pattern's masks is calmer than all of them; of the others, the most frequent masks show the trend.
 */
export async function readPatternSlices(
  context: SearchContext,
  scope: LogScope,
  windows: Windows,
  patterns: readonly CountedPattern[],
): Promise<PatternSlices> {
  // Each pattern gets its part, so that one with thousands of masks leaves room for the others.
  const each = Math.max(1, Math.floor(MOST_SLICED / Math.max(1, patterns.length)));
  const share = shareOfNow(windows);
  const whole = patterns
    .filter(
      (pattern) =>
        pattern.masks.length > each && (isCandidate(pattern, share) || mayHideBurst(pattern, share)),
    )
    .slice(0, MOST_WHOLE);
  const byMask = patterns.filter((pattern) => !whole.includes(pattern));
  const [wholeAnswer, maskAnswer] = await Promise.all([
    whole.length === 0
      ? null
      : searchLogs(
          context,
          patternSlicesQuery(
            scope,
            windows,
            whole.map((pattern) => idsOf(pattern, MOST_IDS_ASKED)),
          ),
        ),
    byMask.length === 0
      ? null
      : searchLogs(
          context,
          maskSlicesQuery(
            scope,
            windows,
            byMask.flatMap((pattern) => idsOf(pattern, each)),
          ),
        ),
  ]);
  const wholeCounts = readPatternSliceCounts(wholeAnswer, windows, whole.length);
  const maskCounts = readMaskSlices(maskAnswer, windows);
  return {
    counts: new Map([
      ...whole.map((pattern, i) => [pattern, wholeCounts[i] ?? NOTHING] as const),
      ...byMask.map((pattern) => [pattern, summed(idsOf(pattern, each), maskCounts)] as const),
    ]),
    partial: partialReason(wholeAnswer) ?? partialReason(maskAnswer),
    tookMs: took(wholeAnswer) + took(maskAnswer),
  };
}

const NOTHING: SliceCounts = { before: NO_SLICES, now: NO_SLICES };

/** Ids of its most frequent masks; services may share a mask. */
function idsOf({ masks }: CountedPattern, most: number): readonly string[] {
  return [...new Set(masks.slice(0, most).map(({ mask }) => patternId(mask)))];
}

function summed(ids: readonly string[], counts: ReadonlyMap<string, SliceCounts>): SliceCounts {
  return ids.reduce<SliceCounts>((sum, id) => {
    const counted = counts.get(id);
    return counted === undefined
      ? sum
      : { before: addSlices(sum.before, counted.before), now: addSlices(sum.now, counted.now) };
  }, NOTHING);
}
