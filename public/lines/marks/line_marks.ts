import type { LineStub } from '../window/line_window';
import { dayOf } from './days';

/** What is said above a row about the time between it and the newer one above. */
export interface LineMark {
  /** The row begins (read downwards) another day than the row above: an instant of that day, epoch ms. */
  readonly day: number | null;
  /** Nothing was written for unusually long: how long, in milliseconds. */
  readonly gapMs: number | null;
}

/** Nothing shorter is a gap. */
const LEAST_GAP_MS = 60_000;
/** So many times the usual time between two lines. */
const UNUSUAL = 20;
/** Neighbours on either side that say what is usual. */
const NEIGHBOURS = 20;

const NOTHING: LineMark = { day: null, gapMs: null };

/**
 * The mark above a row. A gap is a time without a line of at least 60 s and at least 20 times the median of the gaps
 * between the 20 known lines on either side.
 * @param stubs newest first
 * @param zone IANA zone in which days begin
 */
export function markAbove(stubs: readonly LineStub[], row: number, zone: string): LineMark {
  const [time, newer] = [stubs[row]?.time ?? NaN, stubs[row - 1]?.time ?? NaN];
  if (!Number.isFinite(time) || !Number.isFinite(newer)) return NOTHING;
  const gap = newer - time;
  const isGap = gap >= LEAST_GAP_MS && gap >= UNUSUAL * usualGap(stubs, row);
  const day = dayOf(time, zone);
  const isDay = newer < day.from || newer >= day.to;
  return isGap || isDay ? { day: isDay ? time : null, gapMs: isGap ? gap : null } : NOTHING;
}

/** Median of the gaps around a row, without the one above it; milliseconds, 0 when there is no other. */
function usualGap(stubs: readonly LineStub[], row: number): number {
  const gaps: number[] = [];
  for (let at = Math.max(1, row - NEIGHBOURS); at <= Math.min(stubs.length - 1, row + NEIGHBOURS); at++) {
    const gap = (stubs[at - 1]?.time ?? NaN) - (stubs[at]?.time ?? NaN);
    if (at !== row && Number.isFinite(gap)) gaps.push(gap);
  }
  gaps.sort((a, b) => a - b);
  return gaps[gaps.length >> 1] ?? 0;
}
