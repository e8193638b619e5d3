import type { TimeRange } from '@kbn/es-query';
import type { DataAnswer } from '../../common/api/logs';
import { resolveTimeRange } from '../services/time_range';

/** The time range for somebody who asked for none. */
export interface OpeningTime {
  readonly time: TimeRange;
  /** The usual range holds nothing, so all of the data is shown instead. */
  readonly widened: boolean;
}

/**
 * The usual range when it can hold data, else that of all data: a page never opens empty on an old file.
 * @param usual the range of somebody who chose none
 */
export function openingTime(data: DataAnswer, usual: TimeRange, now: Date): OpeningTime {
  const all = allData(data);
  const range = resolveTimeRange(usual, now);
  if (all === null || range === null) return { time: usual, widened: false };
  const outside = Date.parse(all.to) < Date.parse(range.from) || Date.parse(all.from) > Date.parse(range.to);
  return outside ? { time: all, widened: true } : { time: usual, widened: false };
}

/** The range of all data; null when there is none. */
export function allData(data: DataAnswer): TimeRange | null {
  return data.from === null || data.to === null ? null : { from: data.from, to: data.to };
}

/** True when `outer` leaves out some of the data, so that widening shows more. */
export function canWiden(data: DataAnswer, outer: TimeRange, now: Date): boolean {
  const all = allData(data);
  if (all === null) return false;
  const range = resolveTimeRange(outer, now);
  if (range === null) return true;
  return Date.parse(all.from) < Date.parse(range.from) || Date.parse(all.to) > Date.parse(range.to);
}
