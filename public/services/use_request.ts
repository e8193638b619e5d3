import { useCallback, useLayoutEffect, useMemo, useState } from 'react';
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

interface Stored<T> {
  readonly answer: T | null;
  readonly failure: Failure | null;
  /** The run that this came of, and the one that is slow: anything else means that a run is under way. */
  readonly settled: Run<T> | null;
  readonly slow: Run<T> | null;
}

/** One asking: a new `load` or a new attempt. */
interface Run<T> {
  readonly load: (signal: AbortSignal) => Promise<T>;
  readonly attempt: number;
}

/**
 * Runs a request whenever `load` changes, and again on `retry`. The one before is cancelled, so that the last
 * one asked is the one shown, whatever order the answers come in; unmounting cancels too.
 * @param load a stable function (`useCallback`); null asks nothing and keeps what is shown
 */
export function useRequest<T>(load: ((signal: AbortSignal) => Promise<T>) | null): RequestState<T> {
  const [stored, setStored] = useState<Stored<T>>({ answer: null, failure: null, settled: null, slow: null });
  const [attempt, setAttempt] = useState(0);
  const run = useMemo(() => (load === null ? null : { load, attempt }), [load, attempt]);
  // Before the frame is painted, not after it: the engine works meanwhile, and what is known already comes with that frame.
  useLayoutEffect(() => {
    if (run === null) return;
    const controller = new AbortController();
    const slowTimer = setTimeout(() => setStored((before) => ({ ...before, slow: run })), SLOW_MS);
    run
      .load(controller.signal)
      .then((answer) => {
        if (!controller.signal.aborted) setStored({ answer, failure: null, settled: run, slow: null });
      })
      .catch((error: unknown) => {
        if (controller.signal.aborted || isAbort(error)) return;
        setStored((before) => ({ ...before, failure: toFailure(error), settled: run, slow: null }));
      })
      .finally(() => clearTimeout(slowTimer));
    return () => {
      clearTimeout(slowTimer);
      controller.abort();
    };
  }, [run]);
  const retry = useCallback(() => setAttempt((before) => before + 1), []);
  // Compared, not stored: a render between a new `load` and its effect must not pass for an answer.
  const loading = run !== null && stored.settled !== run;
  const slow = loading && stored.slow === run;
  const { answer, failure } = stored;
  // The same object as long as nothing changed: what is drawn of it need not be drawn again.
  return useMemo(() => ({ answer, failure, loading, slow, retry }), [answer, failure, loading, slow, retry]);
}
