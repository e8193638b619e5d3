import { mergeMasks, type CountedMask } from '../../../common/patterns/merge_masks';

/** The distinct masks of lines, with how many lines have each. */
export function countedMasks(masks: readonly string[]): CountedMask[] {
  const counts = new Map<string, number>();
  for (const mask of masks) counts.set(mask, (counts.get(mask) ?? 0) + 1);
  return [...counts].map(([mask, count]) => ({ mask, count }));
}

/** The number of each line's merged pattern, from the lines' masks. */
export function mergedGroups(masks: readonly string[]): number[] {
  const counted = countedMasks(masks);
  const groupOf = new Map<string, number>();
  mergeMasks(counted).forEach((pattern, group) => {
    for (const place of pattern.masks) groupOf.set(counted[place]?.mask ?? '', group);
  });
  return masks.map((mask) => groupOf.get(mask) ?? -1);
}
