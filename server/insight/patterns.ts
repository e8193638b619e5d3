import { MOST_IDS, type PatternGroup, type PatternsAnswer } from '../../common/api/insight/patterns';
import { windowsOf, type InsightBody } from '../../common/api/insight/windows';
import { byTelling, mostTelling } from '../../common/insight/by_telling';
import { countPatterns, type CountedPattern } from '../../common/insight/counted_patterns';
import { withEarlier } from '../../common/insight/earlier_lines';
import { firstWords } from '../../common/insight/first_words';
import { judgeChanges, type Change } from '../../common/insight/judge_changes';
import type { PatternRules } from '../../common/insight/pattern_rules';
import { shareOfNow, windowsLookedBack } from '../../common/insight/windows';
import { patternId } from '../../common/patterns/pattern_id';
import { MOST_WORDS } from '../../common/query/insight/earlier_masks_query';
import type { SliceCounts } from '../../common/query/insight/slices';
import { sorted } from '../../common/steps/sorted';
import type { Steps } from '../../common/steps/steps';
import { inTurns } from './in_turns';
import { lookBackOver } from './look_back_over';
import { readMasks } from './read_masks';
import { readPatternSlices } from './read_pattern_slices';
import type { SearchContext } from '../routes/search_logs';

/** Masks of a pattern that are shown as examples of what it is made of. */
const SHOWN_MASKS = 5;

/**
 * Groups the messages of both windows by pattern, and decides what became of each.
 * @param body with `size`: how many patterns are given at most
 * @param rules what people said about the patterns of their services
 */
export async function groupPatterns(
  context: SearchContext,
  body: InsightBody & { readonly size: number },
  rules: PatternRules,
): Promise<PatternsAnswer> {
  const { scope, size } = body;
  const { signal } = context;
  const windows = windowsOf(body);
  const share = shareOfNow(windows);
  const read = await readMasks(context, scope, windows, rules.size > 0);
  const seen = await inTurns(countPatterns(read.masks, new Map(), rules), signal);
  const unseen = seen.filter(({ before, now }) => before === 0 && now > 0);
  const back = await lookBackOver(context, scope, windows, await inTurns(beginnings(unseen), signal));
  const lookedBack = windowsLookedBack(windows, back.firstLine);
  const patterns = await inTurns(withEarlier(seen, read.masks, back.masks, rules), signal);
  const asked = await inTurns(
    mostTelling(patterns, share, ({ before, now }) => Math.max(before, now), 2 * size),
    signal,
  );
  const slices = await readPatternSlices(context, scope, windows, asked);
  const changes = judgeChanges(
    asked.map((pattern) => ({
      ...pattern,
      slicesBefore: slices.counts.get(pattern)?.before ?? [],
      slicesNow: slices.counts.get(pattern)?.now ?? [],
    })),
    { shareOfNow: share, lookedBack, compared: patterns.length },
  );
  const groups = asked.map((pattern, i) =>
    groupOf(pattern, changes[i] ?? 'same', slices.counts.get(pattern) ?? null),
  );
  const sum = (of: (pattern: CountedPattern) => number) =>
    patterns.reduce((total, pattern) => total + of(pattern), 0);
  return {
    patterns: groups.sort(byTelling).slice(0, size),
    patternCount: patterns.length,
    maskCount: read.masks.length,
    moreMasks: read.more,
    before: sum(({ before }) => before),
    now: sum(({ now }) => now),
    lookedBack,
    partial: read.partial ?? back.partial ?? slices.partial,
    tookMs: read.tookMs + back.tookMs + slices.tookMs,
  };
}

/** First words of masks, those of the patterns with the most lines first: of these it matters most whether they are new. */
function* beginnings(patterns: readonly CountedPattern[]): Steps<readonly string[]> {
  return firstWords(masksOf(yield* sorted(patterns, (a, b) => b.now - a.now)), MOST_WORDS);
}

function* masksOf(patterns: readonly CountedPattern[]): Generator<string> {
  for (const { masks } of patterns) for (const { mask } of masks) yield mask;
}

function groupOf(pattern: CountedPattern, change: Change, trend: SliceCounts | null): PatternGroup {
  const { template, masks, before, now } = pattern;
  // Services may share a mask.
  const ids = [...new Set(masks.map(({ mask }) => patternId(mask)))];
  return {
    template,
    ids: ids.slice(0, MOST_IDS),
    maskCount: ids.length,
    masks: masks.slice(0, SHOWN_MASKS).map(({ mask }) => mask),
    before,
    now,
    severity: Math.max(...masks.map(({ severity }) => severity)),
    first: new Date(Math.min(...masks.map(({ first }) => first))).toISOString(),
    last: new Date(Math.max(...masks.map(({ last }) => last))).toISOString(),
    change,
    trend,
  };
}
