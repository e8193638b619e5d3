import type { MaskCount } from '../query/insight/mask_counts_query';
import { forEach, type Steps } from '../steps/steps';
import { countPatterns, type CountedPattern } from './counted_patterns';
import { firstWord } from './first_words';
import type { PatternRules } from './pattern_rules';

/**
 * Says of patterns that the window before lacks whether they were seen earlier. Their masks may not have been, where a name
 * is another today: what begins alike, of the windows and of earlier, is merged on its own, and what is one pattern with a
 * mask of earlier was seen. That is a small part of all masks; which masks are one pattern in the windows stays as it is.
 * @param masks all of both windows
 * @param earlier lines of masks ahead of both windows, of those that begin as the unseen patterns do
 * @returns the patterns in their order; in steps
 */
export function* withEarlier(
  patterns: readonly CountedPattern[],
  masks: readonly MaskCount[],
  earlier: ReadonlyMap<string, number>,
  rules: PatternRules,
): Steps<readonly CountedPattern[]> {
  if (earlier.size === 0) return patterns;
  const words = new Set([...earlier.keys()].map(firstWord));
  const alike: MaskCount[] = [];
  yield* forEach(masks, (mask) => {
    if (words.has(firstWord(mask.mask))) alike.push(mask);
  });
  const linesOf = new Map<string, number>();
  yield* forEach(yield* countPatterns(alike, earlier, rules), (pattern) => {
    for (const { mask } of pattern.masks) linesOf.set(mask, pattern.earlier);
  });
  const seen: CountedPattern[] = [];
  yield* forEach(patterns, (pattern) => {
    if (pattern.before > 0) seen.push(pattern);
    else seen.push({ ...pattern, earlier: mostLines(pattern, linesOf) });
  });
  return seen;
}

function mostLines({ masks }: CountedPattern, linesOf: ReadonlyMap<string, number>): number {
  return masks.reduce((most, { mask }) => Math.max(most, linesOf.get(mask) ?? 0), 0);
}
