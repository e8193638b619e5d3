import { ALL_TIME } from '../all_time';
import type { LogScope } from '../api/logs';

/**
 * The scope without an end, for a view that follows: a line must not be missing because the browser's clock, which "now"
 * in the time range stands for, is behind the clock of the program that wrote it.
 */
export function endlessScope(scope: LogScope): LogScope {
  return { ...scope, to: ALL_TIME.to };
}
