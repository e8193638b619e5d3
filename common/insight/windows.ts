import { ALL_TIME } from '../all_time';

/** A span of time, epoch milliseconds: from inclusive, to exclusive but for the newest window's end. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** The window that is looked at, and the one it is compared with. */
export interface Windows {
  readonly before: Span;
  readonly now: Span;
}

/** Slices of a window: enough to see ups and downs, few enough for the buckets of a few thousand patterns. */
export const SLICES = 12;

/** Before it, an ISO text has another shape, which neither a route nor the engine takes; epoch ms. */
export const EARLIEST = Date.parse(ALL_TIME.from);

const DAY_MS = 86_400_000;
/** A week and a day: whatever comes once a day or once a week is found in it. */
const LEAST_LOOK_BACK_MS = 8 * DAY_MS;
const LOOK_BACK_WINDOWS = 10;

export function lengthOf({ from, to }: Span): number {
  return Math.max(1, to - from);
}

/** What part of both windows' time the newer one is: 0.5 when they are equally long. */
export function shareOfNow({ before, now }: Windows): number {
  return lengthOf(now) / (lengthOf(now) + lengthOf(before));
}

/** The time ahead of both windows in which it is looked for whether something was seen earlier. */
export function lookBack({ before, now }: Windows): Span {
  const to = Math.min(before.from, now.from);
  const length = Math.max(LEAST_LOOK_BACK_MS, LOOK_BACK_WINDOWS * lengthOf(now));
  return { from: Math.min(to, Math.max(EARLIEST, to - length)), to };
}

/**
 * How many windows like the newer one were looked back over.
 * @param first of the lines in that time, epoch ms; null when there are none
 */
export function windowsLookedBack(windows: Windows, first: number | null): number {
  const { from, to } = lookBack(windows);
  return first === null ? 0 : Math.max(0, (to - Math.max(from, first)) / lengthOf(windows.now));
}

/** Width of a slice of the window, ms. */
export function sliceWidth(span: Span): number {
  return Math.ceil(lengthOf(span) / SLICES);
}
