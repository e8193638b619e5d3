import { dispersion } from './dispersion';
import { moreThanP } from './equal_rates';

/** How many times as high as the highest slice before the highest one now must be. */
export const LEAST_PEAK = 2;
/** Lines that it must have. */
export const LEAST_PEAK_LINES = 10;

/**
 * What a pattern's dispersion is held to be that is hardly known: lines often come some at a time, and a slice or two that
 * hold any do not tell whether these do. It weighs as much as PRIOR_WEIGHT degrees of freedom. With both, made clumps of one
 * to thirty lines, or of twenty, look like a burst in at most three of ten thousand patterns.
 */
const PRIOR_DISPERSION = 10;
const PRIOR_WEIGHT = 4;

/**
 * How likely a slice as high as the highest one now is when the pattern goes on as in the window before: a scan statistic
 * over the slices with Bonferroni's correction for their number, each compared with the window before by the conditional
 * test of two Poisson rates, counts scaled down by the dispersion of that window alone. So what is tested is no part of its
 * own yardstick: a burst would else raise the dispersion that excuses it. With few lines the dispersion is drawn towards a
 * cautious one, as limma does with variances (Smyth, Stat. Appl. Genet. Mol. Biol. 3, 2004, "squeezing").
 * @param before and now: counts of equal slices of each window
 * @param shareOfNow what part of both windows' time the newer one is
 * @returns a p-value from 0 to 1; 1 when no slice is high enough for a burst, or none was before
 */
export function burstP(before: readonly number[], now: readonly number[], shareOfNow: number): number {
  const lines = before.reduce((sum, count) => sum + count, 0);
  const peak = Math.max(0, ...now);
  if (lines === 0 || before.length === 0 || !isPeak(before, peak, shareOfNow)) return 1;
  const spread = squeezed(dispersion([before]), before.filter((count) => count > 0).length - 1);
  // One slice now beside all of the window before.
  const share = shareOfNow / (shareOfNow + before.length * (1 - shareOfNow));
  return Math.min(1, now.length * moreThanP(lines / spread, peak / spread, share));
}

function isPeak(before: readonly number[], peak: number, shareOfNow: number): boolean {
  const usual = (Math.max(...before) * shareOfNow) / (1 - shareOfNow);
  return peak >= LEAST_PEAK_LINES && peak >= usual * LEAST_PEAK;
}

/** Only upwards: that lines came at once is seen in one slice already. @param freedom what the measured one rests on */
function squeezed(measured: number, freedom: number): number {
  return Math.max(
    measured,
    (freedom * measured + PRIOR_WEIGHT * PRIOR_DISPERSION) / (freedom + PRIOR_WEIGHT),
  );
}
