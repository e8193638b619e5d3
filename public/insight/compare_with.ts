import type { InsightBody } from '../../common/api/insight/windows';
import { EARLIEST } from '../../common/insight/windows';
import type { TimeRange } from '@kbn/es-query';
import { resolveTimeRange, type Instants } from '../services/time_range';

const HOUR_MS = 3_600_000;

/** How far back the window is that the page's own is compared with, milliseconds; "previous" ends where the page's begins. */
const BACK_MS = { hour: HOUR_MS, day: 24 * HOUR_MS, week: 7 * 24 * HOUR_MS };

export const COMPARE_NAMES = ['previous', 'hour', 'day', 'week'] as const;
export type CompareName = (typeof COMPARE_NAMES)[number];

/** What the page's window is compared with: by name, or a range that somebody chose. */
export type CompareWith = CompareName | TimeRange;

/**
 * The window to compare with. One that would overlap the page's, as an hour before a whole day, becomes the one just ahead:
 * lines of both would be in either.
 * @returns null when a chosen range cannot be read, or when there is no time before the page's
 */
export function beforeWindow(now: Instants, chosen: CompareWith, at: Date): InsightBody['before'] | null {
  if (typeof chosen === 'object') {
    const range = resolveTimeRange(chosen, at);
    return range === null || range.from >= range.to ? null : range;
  }
  const [from, to] = [Date.parse(now.from), Date.parse(now.to)];
  const length = Math.max(1, to - from);
  const back = chosen === 'previous' ? length : Math.max(length, BACK_MS[chosen]);
  // A range of one instant has a window of a millisecond before it.
  const end = from - back + length;
  if (end <= EARLIEST) return null;
  return {
    from: new Date(Math.max(EARLIEST, from - back)).toISOString(),
    to: new Date(end).toISOString(),
  };
}
