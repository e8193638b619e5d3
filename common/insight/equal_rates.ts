import { incompleteBeta } from './incomplete_beta';

/**
 * How likely counts as far apart as these are when nothing changed: the two-sided conditional test of two Poisson
 * rates. Given their sum, one of them is binomial (Przyborowski and Wilenski, Biometrika 31, 1940).
 * @param before and now: counts, 0 or more, whole or scaled down by their dispersion
 * @param shareOfNow what part of the exposure the second count had: 0.5 for windows of equal length
 * @returns a p-value from 0 to 1; 1 when both are 0
 */
export function equalRatesP(before: number, now: number, shareOfNow = 0.5): number {
  const total = before + now;
  if (total <= 0) return 1;
  return Math.min(1, 2 * Math.min(atMost(now, total, shareOfNow), atMost(before, total, 1 - shareOfNow)));
}

/**
 * The same, one-sided: how likely the second count is so high when nothing changed.
 * @returns a p-value from 0 to 1; 1 when both are 0
 */
export function moreThanP(before: number, now: number, shareOfNow: number): number {
  const total = before + now;
  return total <= 0 ? 1 : atMost(before, total, 1 - shareOfNow);
}

/** P(X ≤ count) of a binomial. */
function atMost(count: number, total: number, share: number): number {
  return count >= total ? 1 : incompleteBeta(total - count, count + 1, 1 - share);
}

/**
 * How likely it is that something of unknown rate is seen so often in the newest window, and never in as many
 * windows of equal length before it.
 * @param now lines in the newest window
 * @param without windows before it, without one; at least 1
 * @returns a p-value from 0 to 1
 */
export function firstSeenP(now: number, without: number): number {
  return Math.pow(1 / (1 + Math.max(1, without)), now);
}
