/**
 * Which of many p-values are taken for real, so that at most a share `rate` of what is taken is expected to be chance
 * (Benjamini and Hochberg, J. R. Statist. Soc. B 57, 1995). Whoever compares thousands of patterns would otherwise report
 * dozens of changes on a day on which nothing happened.
 * @param count of all comparisons; more than there are values when the others were never near
 * @returns for each value, in the order given, whether it is taken
 */
export function takenForReal(
  values: readonly number[],
  rate: number,
  count = values.length,
): readonly boolean[] {
  const order = values.map((value, i) => ({ value, i })).sort((a, b) => a.value - b.value);
  let last = -1;
  order.forEach(({ value }, rank) => {
    if (value <= (rate * (rank + 1)) / Math.max(count, values.length)) last = rank;
  });
  const taken = new Set(order.slice(0, last + 1).map(({ i }) => i));
  return values.map((_, i) => taken.has(i));
}
