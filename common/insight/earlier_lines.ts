import type { MaskCount } from '../query/insight/mask_counts_query';
import { countPatterns, type CountedPattern } from './counted_patterns';
import { firstWord } from './first_words';
import type { PatternRules } from './pattern_rules';

/**
 * Says of patterns that the window before lacks whether they were seen earlier. Their masks may not have been, where a name
 * is another today: what begins alike, of the windows and of earlier, is merged on its own, and what is one pattern with a
 * mask of earlier was seen. That is a small part of all masks; which masks are one pattern in the windows stays as it is.
 * @param masks all of both windows
 * @param earlier lines of masks ahead of both windows, of those that begin as the unseen patterns do
 */
export function withEarlier(
  patterns: readonly CountedPattern[],
  masks: readonly MaskCount[],
  earlier: ReadonlyMap<string, number>,
  rules: PatternRules,
): readonly CountedPattern[] {
  if (earlier.size === 0) return patterns;
  const words = new Set([...earlier.keys()].map(firstWord));
  const alike = masks.filter(({ mask }) => words.has(firstWord(mask)));
  const linesOf = new Map<string, number>();
  for (const pattern of countPatterns(alike, earlier, rules)) {
    for (const { mask } of pattern.masks) linesOf.set(mask, pattern.earlier);
  }
  return patterns.map((pattern) =>
    pattern.before > 0
      ? pattern
      : { ...pattern, earlier: Math.max(0, ...pattern.masks.map(({ mask }) => linesOf.get(mask) ?? 0)) },
  );
}
