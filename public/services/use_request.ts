import { useCallback, useEffect, useState } from 'react';
import { isAbort, toFailure } from './failure';
import type { Failure } from './failure';

/** After this time a request that is still under way is said to be slow. */
export const SLOW_MS = 2_000;

export interface RequestState<T> {
  /** The last answer; stays while the next request is under way, so that nothing flickers. */
  readonly answer: T | null;
  readonly loading: boolean;
  /** Under way for more than two seconds. */
  readonly slow: boolean;
  readonly failure: Failure | null;
  retry(): void;
}

type Stored<T> = Omit<RequestState<T>, 'retry'>;

/**
 * Runs a request whenever `load` changes, and again on `retry`. The one before is cancelled, so that the last
 * one asked is the one shown, whatever order the answers come in; unmounting cancels too.
 * @param load a stable function (`useCallback`); null asks nothing and keeps what is shown
 */
export function useRequest<T>(load: ((signal: AbortSignal) => Promise<T>) | null): RequestState<T> {
  const [state, setState] = useState<Stored<T>>({
    answer: null,
    loading: load !== null,
    slow: false,
    failure: null,
  });
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    if (load === null) {
      setState((before) => ({ ...before, loading: false, slow: false }));
      return;
    }
    const controller = new AbortController();
    const slowTimer = setTimeout(() => setState((before) => ({ ...before, slow: true })), SLOW_MS);
    setState((before) => ({ ...before, loading: true, slow: false }));
    load(controller.signal)
      .then((answer) => {
        if (!controller.signal.aborted) setState({ answer, loading: false, slow: false, failure: null });
      })
      .catch((error: unknown) => {
        if (controller.signal.aborted || isAbort(error)) return;
        setState((before) => ({ ...before, loading: false, slow: false, failure: toFailure(error) }));
      })
      .finally(() => clearTimeout(slowTimer));
    return () => {
      clearTimeout(slowTimer);
      controller.abort();
    };
  }, [load, attempt]);
  const retry = useCallback(() => setAttempt((before) => before + 1), []);
  return { ...state, retry };
}
