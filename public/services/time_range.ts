import dateMath from '@kbn/datemath';
import type { TimeRange } from '@kbn/es-query';

/** A range of instants, ISO with milliseconds, both ends inclusive. */
export interface Instants {
  readonly from: string;
  readonly to: string;
}

// Checked before parsing: moment warns on the console, and guesses, when it meets any other text.
const DATE_MATH = /^now(\s*[+-]\d{1,6}[smhdwMy])*(\/[smhdwMy])?$/;
const ISO = /^\d{4}-\d{2}(-\d{2})?([T ]\d{2}:\d{2}(:\d{2}([.,]\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})?)?$/;

/**
 * Resolves what the time picker or a dashboard gives.
 * @param now the instant that "now" stands for
 * @returns null when an end cannot be read or the range is empty or reversed
 */
export function resolveTimeRange(range: TimeRange, now: Date): Instants | null {
  const from = resolve(range.from, false, now);
  const to = resolve(range.to, true, now);
  return from === null || to === null || from > to ? null : { from, to };
}

/** True when the range can be resolved, at any "now". */
export function isTimeRange(range: TimeRange): boolean {
  return resolveTimeRange(range, new Date()) !== null;
}

function resolve(text: string, roundUp: boolean, now: Date): string | null {
  if (!DATE_MATH.test(text) && !ISO.test(text)) return null;
  const moment = dateMath.parse(text, { roundUp, forceNow: now });
  if (moment === undefined || !moment.isValid()) return null;
  const year = moment.clone().utc().year();
  // Outside of these years an ISO text has another shape, and a text comparison no longer orders instants.
  return year >= 0 && year <= 9999 ? moment.toISOString() : null;
}
