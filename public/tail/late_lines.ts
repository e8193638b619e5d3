import type { ReceivedLine } from './tail_cursor';

/** How far behind the newest line a line has to be to count as late, milliseconds: programs that write side by side and
 * send in batches are always a little out of step. */
export const LATE_MS = 2_000;

/** Late lines that are remembered as such, the last ones that came. */
const MAX_LATE = 5_000;

/** Which lines came after lines that are newer than they are. */
export interface LateLines {
  /** The time of the newest line so far, epoch milliseconds. A line dated ahead counts as written when it was received. */
  readonly newest: number;
  /** By a late line's id, how long after its own time it was received, milliseconds. */
  readonly late: ReadonlyMap<string, number>;
}

export const NONE_LATE: LateLines = { newest: 0, late: new Map() };

/**
 * Takes in lines in the order in which they were received.
 * @param added those of them that may be marked; the others were there before and only say what the newest is
 */
export function takeLate(
  before: LateLines,
  lines: readonly ReceivedLine[],
  added: ReadonlySet<ReceivedLine>,
): LateLines {
  let { newest } = before;
  const found: (readonly [string, number])[] = [];
  for (const one of lines) {
    const { line, ingested } = one;
    const time = Date.parse(line.time);
    if (Number.isNaN(time)) continue;
    if (added.has(one) && time < newest - LATE_MS) found.push([line.id, ingested - time]);
    newest = Math.max(newest, Math.min(time, ingested));
  }
  if (found.length === 0) return newest === before.newest ? before : { ...before, newest };
  return { newest, late: new Map([...before.late, ...found].slice(-MAX_LATE)) };
}
