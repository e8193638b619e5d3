import type { LogScope } from '../api/logs';

/** The last instant that a date of four-digit years can name. */
const NO_END = '9999-12-31T23:59:59.999Z';

/**
 * The scope without an end, for a view that follows: a line must not be missing because the browser's clock, which "now"
 * in the time range stands for, is behind the clock of the program that wrote it.
 */
export function endlessScope(scope: LogScope): LogScope {
  return { ...scope, to: NO_END };
}
