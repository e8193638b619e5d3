import type { Change, Counted } from './judge_changes';

/** What a person wants to see first. */
const ORDER: readonly Change[] = ['new', 'gone', 'more', 'less', 'first_seen', 'back', 'same'];

/** Compares two groups: those that changed beyond chance first, then those with more lines. */
export function byTelling(a: Counted & { change: Change }, b: Counted & { change: Change }): number {
  const rank = (change: Change) => (isChange(change) ? ORDER.indexOf(change) : ORDER.length);
  return rank(a.change) - rank(b.change) || b.now - a.now || b.before - a.before;
}

/** True for what is beyond chance: the rest is only worth a remark. */
export function isChange(change: Change): boolean {
  return change === 'new' || change === 'gone' || change === 'more' || change === 'less';
}
