import type { LineAddress } from '../../services/view_state';

/** Where a window is to begin. */
export interface WindowTarget {
  readonly key: string;
  /** The line of the view, whether or not the window was opened at it. */
  readonly line: LineAddress | null;
  /** Open around this line; null: begin with the newest. */
  readonly around: LineAddress | null;
  /** Another number: begin anew, whatever is shown. */
  readonly run: number;
}

/**
 * Where the window begins once the view has changed. A line that comes with the new view (a link, Back) is where it opens;
 * one that was selected before somebody narrowed the view otherwise is let go: who searches wants the newest of what is found.
 * @returns the same object when nothing changed
 */
export function nextTarget(before: WindowTarget, key: string, line: LineAddress | null): WindowTarget {
  const sameLine = line?.id === before.line?.id;
  if (key !== before.key) return { key, line, around: sameLine ? null : line, run: before.run + 1 };
  return sameLine ? before : { ...before, line };
}
