/**
 * Grouping accuracy: the share of lines whose group holds exactly the lines of their true group. From Zhu et al., "Tools
 * and Benchmarks for Automated Log Parsing" (ICSE-SEIP 2019), as logpai/logparser's evaluator.py counts it.
 * @param found and truth, the group of each line; same length
 * @returns 0 to 1; 1 for no lines
 */
export function groupingAccuracy(found: readonly (string | number)[], truth: readonly string[]): number {
  const inTruth = new Map<string, number>();
  for (const name of truth) inTruth.set(name, (inTruth.get(name) ?? 0) + 1);
  const groups = new Map<string | number, { readonly names: Set<string>; lines: number }>();
  found.forEach((group, line) => {
    const here = groups.get(group) ?? { names: new Set<string>(), lines: 0 };
    groups.set(group, here);
    here.names.add(truth[line] ?? '');
    here.lines++;
  });
  let right = 0;
  for (const { names, lines } of groups.values()) {
    const [only] = names;
    if (names.size === 1 && only !== undefined && inTruth.get(only) === lines) right += lines;
  }
  return found.length === 0 ? 1 : right / found.length;
}
