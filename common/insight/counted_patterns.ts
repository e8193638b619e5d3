import { mergeMasks } from '../patterns/merge_masks';
import type { MaskCount } from '../query/insight/mask_counts_query';

/** Alike masks as one, with what both windows and the time before them hold of it. */
export interface CountedPattern {
  readonly template: string;
  /** The most frequent first. */
  readonly masks: readonly MaskCount[];
  readonly before: number;
  readonly now: number;
  /** Lines ahead of both windows, of all alike masks that were looked for. */
  readonly earlier: number;
}

/**
 * Merges the masks of both windows and of earlier, over their union: what is merged does not depend on which window a mask
 * is in.
 * @param earlier lines of masks ahead of both windows
 * @returns only patterns that are in one of the windows
 */
export function countPatterns(
  masks: readonly MaskCount[],
  earlier: ReadonlyMap<string, number>,
): readonly CountedPattern[] {
  const inWindows = new Set(masks.map(({ mask }) => mask));
  const onlyEarlier = [...earlier].filter(([mask]) => !inWindows.has(mask));
  const merged = mergeMasks([
    ...masks.map(({ mask, before, now }) => ({ mask, count: before + now + (earlier.get(mask) ?? 0) })),
    ...onlyEarlier.map(([mask, count]) => ({ mask, count })),
  ]);
  return merged.flatMap(({ template, masks: indices }) => {
    const own = indices.flatMap((index) => masks[index] ?? []);
    if (own.length === 0) return [];
    const of = (count: (mask: MaskCount) => number) => own.reduce((sum, mask) => sum + count(mask), 0);
    return {
      template,
      masks: own.sort((a, b) => b.now + b.before - a.now - a.before || (a.mask < b.mask ? -1 : 1)),
      before: of(({ before }) => before),
      now: of(({ now }) => now),
      earlier:
        of(({ mask }) => earlier.get(mask) ?? 0) +
        indices.reduce((sum, index) => sum + (onlyEarlier[index - masks.length]?.[1] ?? 0), 0),
    };
  });
}
