import { mergeInSteps } from '../patterns/merge_masks';
import type { MaskCount } from '../query/insight/mask_counts_query';
import { forEach, type Steps } from '../steps/steps';
import { ruledPattern, type PatternRules } from './pattern_rules';

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

interface Group {
  readonly masks: MaskCount[];
  earlier: number;
}

/**
 * Merges the masks of both windows and of earlier, over their union: what is merged does not depend on which window a mask
 * is in. What people made a rule for is what they said, and is merged with nothing else.
 * @param earlier lines of masks ahead of both windows
 * @returns only patterns that are in one of the windows; in steps
 */
export function* countPatterns(
  masks: readonly MaskCount[],
  earlier: ReadonlyMap<string, number>,
  rules: PatternRules = new Map(),
): Steps<readonly CountedPattern[]> {
  const ruled = new Map<string, Group>();
  const free = new Map<string, Group>();
  const groupIn = (groups: Map<string, Group>, name: string): Group => {
    const group = groups.get(name) ?? { masks: [], earlier: 0 };
    groups.set(name, group);
    return group;
  };
  const groupOf = (dataset: string | null, mask: string): Group => {
    const pattern = ruledPattern(rules, dataset, mask);
    return pattern === null ? groupIn(free, mask) : groupIn(ruled, pattern);
  };
  yield* forEach(masks, (mask) => groupOf(mask.dataset, mask.mask).masks.push(mask));
  yield* forEach([...earlier], ([mask, count]) => (groupOf(null, mask).earlier += count));
  const patterns: CountedPattern[] = [];
  const add = (template: string, groups: readonly Group[]) => {
    if (groups.some((group) => group.masks.length > 0)) patterns.push(countOf(template, groups));
  };
  yield* forEach([...ruled], ([template, group]) => add(template, [group]));
  const groups = [...free];
  const merged = yield* mergeInSteps(groups.map(([mask, group]) => ({ mask, count: linesOf(group) })));
  yield* forEach(merged, ({ template, masks: places }) =>
    add(
      template,
      places.flatMap((place) => groups[place]?.[1] ?? []),
    ),
  );
  return patterns;
}

function countOf(template: string, groups: readonly Group[]): CountedPattern {
  const masks = groups.flatMap((group) => group.masks).sort(byLines);
  const sum = (of: (mask: MaskCount) => number) => masks.reduce((total, mask) => total + of(mask), 0);
  return {
    template,
    masks,
    before: sum(({ before }) => before),
    now: sum(({ now }) => now),
    earlier: groups.reduce((total, group) => total + group.earlier, 0),
  };
}

function linesOf({ masks, earlier }: Group): number {
  return masks.reduce((sum, { before, now }) => sum + before + now, earlier);
}

function byLines(a: MaskCount, b: MaskCount): number {
  return b.now + b.before - a.now - a.before || (a.mask < b.mask ? -1 : a.mask > b.mask ? 1 : 0);
}
