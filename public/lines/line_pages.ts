import type { LinesAnswer, LogLine } from '../../common/api/logs';

/** The lines loaded so far, newest first, and where the next older page begins. */
export interface LinePages {
  /** What was asked: pages of one key belong together. */
  readonly key: string;
  readonly lines: readonly LogLine[];
  readonly next: LinesAnswer['next'];
  readonly partial: string | null;
}

/**
 * Takes in a first page. After a refresh of the same view the older lines that were loaded stay, so that
 * nobody loses their place; a page of another view replaces everything.
 */
export function withFirstPage(before: LinePages | null, key: string, page: LinesAnswer): LinePages {
  const fresh: LinePages = { key, lines: page.lines, next: page.next, partial: page.partial };
  const last = page.lines.at(-1);
  if (before === null || before.key !== key || last === undefined || page.next === null) return fresh;
  const joint = before.lines.findIndex((line) => line.id === last.id);
  // More new lines came than one page holds: joining would hide a gap.
  if (joint === -1) return fresh;
  return { ...fresh, lines: [...page.lines, ...before.lines.slice(joint + 1)], next: before.next };
}

/** Takes in the page after the last line. A page that belongs to another view changes nothing. */
export function withOlderPage(before: LinePages, key: string, page: LinesAnswer): LinePages {
  if (before.key !== key) return before;
  const known = new Set(before.lines.map((line) => line.id));
  const added = page.lines.filter((line) => !known.has(line.id));
  return {
    key,
    lines: [...before.lines, ...added],
    next: page.next,
    partial: before.partial ?? page.partial,
  };
}

/** How many lines of `after` stand before the line that was the newest: what a refresh put on top. */
export function addedOnTop(before: readonly LogLine[], after: readonly LogLine[]): number {
  const newest = before[0];
  if (newest === undefined) return 0;
  return Math.max(
    0,
    after.findIndex((line) => line.id === newest.id),
  );
}
