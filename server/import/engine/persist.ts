import { abortError, delayBefore, pause, PATIENCE, type Patience } from '../../../common/import/back_off';
import { isTransient, toEngineFailure, toImportError } from './engine_failure';

/**
 * Runs a request until the engine answers: busy and lost connections are tried again with jittered back-off.
 * @throws ImportError when patience ends, or for a failure that waiting does not mend; AbortError on abort
 */
export async function persist<T>(
  signal: AbortSignal,
  request: () => Promise<T>,
  patience: Patience = PATIENCE,
): Promise<T> {
  const until = Date.now() + patience.budgetMs;
  for (let attempt = 1; ; attempt++) {
    try {
      return await request();
    } catch (error) {
      if (signal.aborted) throw abortError();
      const failure = toEngineFailure(error);
      if (!failure) throw error;
      const delay = delayBefore(attempt, patience, Math.random());
      if (!isTransient(failure) || Date.now() + delay > until) throw toImportError(failure);
      await pause(delay, signal);
    }
  }
}
