import { burstP, LEAST_PEAK_LINES } from './burst';
import { dispersion } from './dispersion';
import { equalRatesP, firstSeenP } from './equal_rates';
import { takenForReal } from './false_discovery';

/**
 * What became of a pattern (or of a group of exceptions) between two windows of equal length:
 * - `new`: not one line in the window before, nor in the time that was looked back over, and too many now for chance;
 * - `first_seen`: the same, but too few to tell it from something that is always rare;
 * - `back`: none in the window before, but some earlier, as of a job that runs at night;
 * - `gone`: none now, and too regular before for that to be chance;
 * - `more`, `less`: at least half as many again, or two thirds and fewer, and beyond chance and its own ups and downs;
 * - `burst`: not much more in all, or not beyond its own ups and downs, but one slice of the window far higher than any of
 *   the window before (burst.ts).
 */
export type Change = 'new' | 'first_seen' | 'back' | 'gone' | 'more' | 'burst' | 'less' | 'same';

/** Lines that the larger of the two windows must have for `gone`, `more` and `less`. */
export const LEAST_LINES = 10;
/** How many times as many lines `more` is; `less` is the inverse. */
export const LEAST_RATIO = 1.5;
/** Share of the reported changes that may be chance. */
export const FALSE_RATE = 0.01;

/** How unlikely counts must be before more is asked for the sake of a burst: one in ten, as a burst in a frequent pattern adds little. */
const HINT = 0.1;

export interface Counted {
  readonly before: number;
  readonly now: number;
}

export interface Sliced extends Counted {
  /** Counts of equal slices of the windows; they may come from a part of the lines. */
  readonly slicesBefore: readonly number[];
  readonly slicesNow: readonly number[];
  /** Lines in the time looked back over, ahead of the window before; null when that was not looked at. */
  readonly earlier: number | null;
}

/** What the comparison rests on. */
export interface Grounds {
  /** What part of both windows' time the newer one is; 0.5 when they are equally long. */
  readonly shareOfNow: number;
  /** Windows like the newer one, ahead of the window before, that were looked back over and hold lines at all. */
  readonly lookedBack: number;
  /** How many patterns were compared, candidates or not. */
  readonly compared: number;
}

/** True when the two counts alone could be a change: only of these more is asked. */
export function isCandidate({ before, now }: Counted, shareOfNow: number): boolean {
  if (before === 0) return now > 0;
  return isLarge(before, now, shareOfNow) && equalRatesP(before, now, shareOfNow) < FALSE_RATE;
}

/** True when a burst may hide in what the newer window has more, though the two counts are no change by themselves. */
export function mayHideBurst({ before, now }: Counted, shareOfNow: number): boolean {
  if (before === 0 || now - expected(before, shareOfNow) < LEAST_PEAK_LINES / 2) return false;
  return equalRatesP(before, now, shareOfNow) < HINT;
}

/**
 * Decides for all candidates at once, because chance grows with the number of comparisons.
 * @returns for each, in the order given
 */
export function judgeChanges(candidates: readonly Sliced[], grounds: Grounds): readonly Change[] {
  const values = candidates.map((candidate) => pValue(candidate, grounds));
  const taken = takenForReal(values, FALSE_RATE, grounds.compared);
  const peaks = candidates.map(({ slicesBefore, slicesNow }) =>
    burstP(slicesBefore, slicesNow, grounds.shareOfNow),
  );
  const bursts = takenForReal(peaks, FALSE_RATE, grounds.compared);
  return candidates.map((candidate, i) => {
    const change = changeOf(candidate, taken[i] === true, grounds);
    return change === 'same' && bursts[i] === true ? 'burst' : change;
  });
}

function changeOf({ before, now, earlier }: Sliced, real: boolean, { shareOfNow }: Grounds): Change {
  if (before === 0 && now === 0) return 'same';
  if (before === 0) return (earlier ?? 0) > 0 ? 'back' : real ? 'new' : 'first_seen';
  if (!real || !isLarge(before, now, shareOfNow)) return 'same';
  if (now === 0) return 'gone';
  return now > expected(before, shareOfNow) ? 'more' : 'less';
}

/** Lines that the newer window would have if nothing changed. */
function expected(before: number, shareOfNow: number): number {
  return (before * shareOfNow) / (1 - shareOfNow);
}

function isLarge(before: number, now: number, shareOfNow: number): boolean {
  const usual = expected(before, shareOfNow);
  const [small, large] = [Math.min(usual, now), Math.max(usual, now)];
  return large >= LEAST_LINES && large >= small * LEAST_RATIO;
}

function pValue(candidate: Sliced, { shareOfNow, lookedBack }: Grounds): number {
  const { before, now, slicesBefore, slicesNow, earlier } = candidate;
  if (before === 0) return (earlier ?? 0) > 0 ? 1 : firstSeenP(now, 1 + lookedBack);
  const spread = dispersion([slicesBefore, slicesNow]);
  return equalRatesP(before / spread, now / spread, shareOfNow);
}
