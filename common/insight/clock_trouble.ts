import type { ServiceTimes } from './service_times';

const MINUTE_MS = 60_000;
/** Clocks differ by seconds everywhere. */
const AHEAD_MS = 2 * MINUTE_MS;
/** A delay below this is a slow sender. */
const BEHIND_MS = 10 * MINUTE_MS;
/** Over how long lines must have come in before a delay can be called steady. */
const LEAST_SPAN_MS = 10 * MINUTE_MS;

/** A service whose times cannot be right. */
export interface ClockTrouble {
  readonly service: string;
  /**
   * `ahead`: lines are dated after they came in. `behind`: they come in as they happen, and always late by the same time,
   * as with a wrong zone.
   */
  readonly kind: 'ahead' | 'behind';
  /** How far off, ms, above 0. */
  readonly offset: number;
}

/**
 * Services whose `@timestamp` is far from `event.ingested` in a way that no import explains. Whoever imports an old file has
 * lines that come in long after they happened, all within a short time; a program with a wrong clock has lines that come in
 * over as long a time as they are dated over.
 * @param services with times of one window
 */
export function clockTrouble(services: readonly ServiceTimes[]): readonly ClockTrouble[] {
  return services.flatMap((times): readonly ClockTrouble[] => {
    const { service, lastTime, firstIngested, lastIngested, averageTime, averageIngested } = times;
    if (lastTime === null || lastIngested === null || firstIngested === null) return [];
    if (lastTime - lastIngested > AHEAD_MS)
      return [{ service, kind: 'ahead', offset: lastTime - lastIngested }];
    if (averageTime === null || averageIngested === null) return [];
    const delay = averageIngested - averageTime;
    const came = lastIngested - firstIngested;
    // Both spans end with the same delay as they have on average only where lines come in at the pace they are written.
    const steady = Math.abs(lastIngested - lastTime - delay) < Math.max(MINUTE_MS, came / 20);
    return delay > BEHIND_MS && came >= LEAST_SPAN_MS && steady
      ? [{ service, kind: 'behind', offset: delay }]
      : [];
  });
}
