/**
 * How much more a count varies than a Poisson process would: Pearson's chi-square over its degrees of freedom, the
 * dispersion of a quasi-Poisson model (McCullagh and Nelder, Generalized Linear Models, 2nd edition, section 4.5). Each
 * window has its own mean, so that a change between the windows is no dispersion.
 * @param windows counts of equal slices of time, window by window
 * @returns 1 or more; 1 when there is nothing to measure
 */
export function dispersion(windows: readonly (readonly number[])[]): number {
  let chiSquare = 0;
  let freedom = 0;
  for (const slices of windows) {
    const mean = slices.reduce((sum, count) => sum + count, 0) / Math.max(1, slices.length);
    if (mean === 0) continue;
    chiSquare += slices.reduce((sum, count) => sum + (count - mean) ** 2 / mean, 0);
    freedom += slices.length - 1;
  }
  return freedom <= 0 ? 1 : Math.max(1, chiSquare / freedom);
}
