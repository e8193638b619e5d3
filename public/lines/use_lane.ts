import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { isAbort, toFailure } from '../services/failure';
import type { Failure } from '../services/failure';
import { SLOW_MS } from '../services/use_request';

/** What there is to say about requests of one kind, of which one is under way at a time. */
export interface LaneState {
  readonly loading: boolean;
  /** Under way for more than two seconds. */
  readonly slow: boolean;
  readonly failure: Failure | null;
}

export interface Lane {
  readonly state: LaneState;
  /** The same object as long as the lane is there. */
  readonly control: LaneControl;
}

export interface LaneControl {
  /** Known at once, also before the state is drawn. */
  isFree(): boolean;
  /** The last one failed, and nothing was asked since. */
  hasFailed(): boolean;
  /** Cancels what is under way and runs this; `done` is called with the answer unless it is cancelled in turn. */
  run<T>(load: (signal: AbortSignal) => Promise<T>, done: (answer: T) => void): void;
  /** Cancels what is under way and forgets a failure. */
  cancel(): void;
}

export const IDLE: LaneState = { loading: false, slow: false, failure: null };

/** Requests that replace each other: the last one asked wins, whatever order the answers come in. */
export function useLane(): Lane {
  const [state, setState] = useState(IDLE);
  const running = useRef<AbortController | null>(null);
  const failed = useRef(false);
  const mounted = useRef(true);
  useEffect(
    () => () => {
      mounted.current = false;
      running.current?.abort();
    },
    [],
  );

  const cancel = useCallback(() => {
    running.current?.abort();
    running.current = null;
    failed.current = false;
    if (mounted.current) setState(IDLE);
  }, []);
  const run = useCallback(<T>(load: (signal: AbortSignal) => Promise<T>, done: (answer: T) => void) => {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    failed.current = false;
    setState({ loading: true, slow: false, failure: null });
    const slowTimer = setTimeout(() => setState((before) => ({ ...before, slow: before.loading })), SLOW_MS);
    controller.signal.addEventListener('abort', () => clearTimeout(slowTimer));
    const settle = (end: LaneState, then: () => void) => {
      if (controller.signal.aborted) return;
      clearTimeout(slowTimer);
      running.current = null;
      failed.current = end.failure !== null;
      setState(end);
      then();
    };
    load(controller.signal).then(
      (answer) => settle(IDLE, () => done(answer)),
      (error: unknown) => {
        if (!isAbort(error)) settle({ ...IDLE, failure: toFailure(error) }, () => undefined);
      },
    );
  }, []);
  const isFree = useCallback(() => running.current === null && !failed.current, []);
  const hasFailed = useCallback(() => failed.current, []);
  const control = useMemo(() => ({ isFree, hasFailed, run, cancel }), [isFree, hasFailed, run, cancel]);
  return { state, control };
}
