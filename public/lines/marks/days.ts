import moment from 'moment-timezone';

/** A day in a zone: from its first instant to the next one's, epoch ms. 23 or 25 hours where clocks change. */
export interface Day {
  readonly from: number;
  readonly to: number;
}

/** Days asked for last: rows near each other are of the same few. */
const recent: { readonly zone: string; readonly day: Day }[] = [];
const MAX_RECENT = 8;

/** The day that an instant is in. */
export function dayOf(instant: number, zone: string): Day {
  const known = recent.find((one) => one.zone === zone && one.day.from <= instant && instant < one.day.to);
  if (known !== undefined) return known.day;
  const begin = moment(instant).tz(zone).startOf('day');
  const day = { from: begin.valueOf(), to: begin.clone().add(1, 'day').startOf('day').valueOf() };
  recent.unshift({ zone, day });
  recent.length = Math.min(recent.length, MAX_RECENT);
  return day;
}
