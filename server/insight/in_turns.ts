import { setImmediate } from 'timers/promises';
import type { Steps } from '../../common/steps/steps';

/** How long other requests wait for a computation at most, but for the length of one step. */
const TURN_MS = 8;

/**
 * Does a long computation a few milliseconds at a time, and lets all else that waits for the event loop have its turn
 * in between: Kibana answers everybody from one thread.
 * @param clock milliseconds, as performance.now() gives them
 * @throws the signal's reason, as soon as it is aborted: nobody waits for the result any more
 */
export async function inTurns<Result>(
  steps: Steps<Result>,
  signal: AbortSignal,
  clock: () => number = () => performance.now(),
): Promise<Result> {
  for (;;) {
    signal.throwIfAborted();
    const end = clock() + TURN_MS;
    do {
      const step = steps.next();
      if (step.done === true) return step.value;
    } while (clock() < end);
    await setImmediate();
  }
}
