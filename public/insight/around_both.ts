import type { Instants } from '../services/time_range';

/** What part of the whole is drawn beside the windows, at either end, so that one can be moved outwards. */
const MARGIN = 0.15;

/** A span that holds both windows, with some time around them. */
export function aroundBoth(now: Instants, before: Instants): Instants {
  const from = Math.min(Date.parse(now.from), Date.parse(before.from));
  const to = Math.max(Date.parse(now.to), Date.parse(before.to));
  const margin = (to - from) * MARGIN;
  return { from: new Date(from - margin).toISOString(), to: new Date(to + margin).toISOString() };
}
