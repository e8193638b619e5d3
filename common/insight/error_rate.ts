import { equalRatesP } from './equal_rates';
import { FALSE_RATE } from './judge_changes';

/** The share of lines that are errors, in both windows. */
export interface ErrorRates {
  /** From 0 to 1; null without lines. */
  readonly before: number | null;
  readonly now: number | null;
  /** Beyond chance; only then is an arrow worth drawing. */
  readonly changed: boolean;
}

interface Totals {
  readonly events: number;
  readonly errors: number;
}

/**
 * Error rates, and whether they differ beyond chance: given all errors of both windows, those of the newer one are binomial
 * with its share of all lines.
 */
export function errorRates(before: Totals, now: Totals): ErrorRates {
  const rate = ({ events, errors }: Totals) => (events === 0 ? null : errors / events);
  const all = before.events + now.events;
  const changed =
    before.events > 0 &&
    now.events > 0 &&
    equalRatesP(before.errors, now.errors, now.events / all) < FALSE_RATE;
  return { before: rate(before), now: rate(now), changed };
}
