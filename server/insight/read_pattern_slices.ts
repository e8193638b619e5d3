import type { LogScope } from '../../common/api/logs';
import type { CountedPattern } from '../../common/insight/counted_patterns';
import type { Windows } from '../../common/insight/windows';
import { patternId } from '../../common/patterns/pattern_id';
import { MOST_SLICED, maskSlicesQuery, readMaskSlices } from '../../common/query/insight/mask_slices_query';
import { partialReason, took } from '../../common/query/partial';
import { addSlices, NO_SLICES, type SliceCounts } from '../../common/query/insight/slices';
import { searchLogs, type SearchContext } from '../routes/search_logs';

export interface PatternSlices {
  /** In the order of the patterns; of one with very many masks, those of its most frequent ones. */
  readonly counts: readonly SliceCounts[];
  readonly partial: string | null;
  readonly tookMs: number;
}

/** Asks for the ups and downs of some patterns in both windows. */
export async function readPatternSlices(
  context: SearchContext,
  scope: LogScope,
  windows: Windows,
  patterns: readonly CountedPattern[],
): Promise<PatternSlices> {
  // Each pattern gets its part, so that one with thousands of masks leaves room for the others.
  const each = Math.max(1, Math.floor(MOST_SLICED / Math.max(1, patterns.length)));
  const ids = patterns.map(({ masks }) => [
    ...new Set(masks.slice(0, each).map(({ mask }) => patternId(mask))),
  ]);
  if (ids.length === 0) return { counts: [], partial: null, tookMs: 0 };
  const answer = await searchLogs(context, maskSlicesQuery(scope, windows, ids.flat()));
  const slices = readMaskSlices(answer, windows);
  const counts = ids.map((own) =>
    own.reduce<SliceCounts>(
      (sum, id) => {
        const counted = slices.get(id);
        return counted === undefined
          ? sum
          : { before: addSlices(sum.before, counted.before), now: addSlices(sum.now, counted.now) };
      },
      { before: NO_SLICES, now: NO_SLICES },
    ),
  );
  return { counts, partial: partialReason(answer), tookMs: took(answer) };
}
