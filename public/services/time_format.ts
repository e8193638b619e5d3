import moment from 'moment-timezone';
import { LINE_TIME } from './line_time_format';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const DAY = 24 * 60 * MINUTE;

/** A line's time: date and time with milliseconds in the zone, e.g. "2024-03-01 12:00:00.123". */
export function lineTime(iso: string, zone: string, format = LINE_TIME): string {
  return inZone(iso, zone).format(format);
}

/** A moment for sentences, e.g. "2024-03-01 12:00:00". */
export function sentenceTime(instant: string | number, zone: string): string {
  return inZone(instant, zone).format('YYYY-MM-DD HH:mm:ss');
}

/**
 * How an axis over `spanMs` milliseconds writes its ticks.
 * @param intervalMs width of a bucket: no tick is finer than that
 */
export function tickFormat(spanMs: number, intervalMs: number): string {
  if (spanMs > 300 * DAY) return 'YYYY-MM-DD';
  if (spanMs > 3 * DAY) return 'MM-DD';
  if (spanMs > DAY) return 'MM-DD HH:mm';
  if (spanMs > 20 * MINUTE) return 'HH:mm';
  return intervalMs < SECOND ? 'HH:mm:ss.SSS' : 'HH:mm:ss';
}

/** Writes an instant (epoch ms) by a format of moment's, in the zone. */
export function formatInstant(instant: number, format: string, zone: string): string {
  return inZone(instant, zone).format(format);
}

/** The width of a bucket for people, e.g. "30 s", "5 min", "1 h". */
export function intervalText(intervalMs: number): string {
  const units: ReadonlyArray<readonly [string, number]> = [
    ['d', DAY],
    ['h', 60 * MINUTE],
    ['min', MINUTE],
    ['s', SECOND],
  ];
  for (const [name, ms] of units) {
    if (intervalMs >= ms) return `${Number((intervalMs / ms).toFixed(1))} ${name}`;
  }
  return `${intervalMs} ms`;
}

function inZone(instant: string | number, zone: string) {
  return moment(instant).tz(zone);
}
