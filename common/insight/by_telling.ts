import { sorted } from '../steps/sorted';
import { forEach, type Steps } from '../steps/steps';
import { isCandidate, mayHideBurst, type Change, type Counted } from './judge_changes';

/** What is beyond chance, in the order in which a person wants to see it; the rest is only worth a remark. */
const CHANGES: readonly Change[] = ['new', 'gone', 'more', 'burst', 'less'];

/** Compares two groups: those that changed beyond chance first, then those with more lines. */
export function byTelling(a: Counted & { change: Change }, b: Counted & { change: Change }): number {
  const rank = (change: Change) => (isChange(change) ? CHANGES.indexOf(change) : CHANGES.length);
  return rank(a.change) - rank(b.change) || b.now - a.now || b.before - a.before;
}

/** True for what is beyond chance. */
export function isChange(change: Change): boolean {
  return CHANGES.includes(change);
}

/**
 * What is worth a closer look: what could have changed by its counts alone, then what may hide a burst, then what is
 * frequent.
 * @param linesOf how many lines speak for a group
 * @param most to give
 * @returns in steps: there may be tens of thousands
 */
export function* mostTelling<Group extends Counted>(
  groups: readonly Group[],
  shareOfNow: number,
  linesOf: (group: Group) => number,
  most: number,
): Steps<readonly Group[]> {
  const rated: Array<{ group: Group; worth: number; lines: number }> = [];
  yield* forEach(groups, (group) =>
    rated.push({ group, worth: worthOf(group, shareOfNow), lines: linesOf(group) }),
  );
  const best = yield* sorted(rated, (a, b) => b.worth - a.worth || b.lines - a.lines);
  return best.slice(0, most).map(({ group }) => group);
}

function worthOf(group: Counted, shareOfNow: number): number {
  if (isCandidate(group, shareOfNow)) return 2;
  return mayHideBurst(group, shareOfNow) ? 1 : 0;
}
