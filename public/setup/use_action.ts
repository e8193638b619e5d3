import { useCallback, useEffect, useRef, useState } from 'react';
import type { AssetStatus } from '../../common/api/setup';
import { toFailure, type Failure } from '../services/failure';
import { failedAssets } from './failed_assets';

/** What is under way, or how it ended. */
export type ActionState<T> =
  | { readonly step: 'idle' }
  | { readonly step: 'running' }
  | { readonly step: 'done'; readonly answer: T }
  | { readonly step: 'failed'; readonly failure: Failure; readonly assets: readonly AssetStatus[] };

export interface Action<T> {
  readonly state: ActionState<T>;
  /** Does nothing while one is under way. */
  start(work: () => Promise<T>): void;
  reset(): void;
}

const IDLE = { step: 'idle' } as const;

/**
 * Something that a person starts and that changes the cluster: it is not cancelled when the view goes away, only its end
 * is no longer shown.
 */
export function useAction<T>(): Action<T> {
  const [state, setState] = useState<ActionState<T>>(IDLE);
  const mounted = useRef(true);
  const running = useRef(false);
  useEffect(() => {
    mounted.current = true;
    return () => {
      mounted.current = false;
    };
  }, []);
  const start = useCallback((work: () => Promise<T>) => {
    if (running.current) return;
    running.current = true;
    setState({ step: 'running' });
    const end = (next: ActionState<T>) => {
      running.current = false;
      if (mounted.current) setState(next);
    };
    work().then(
      (answer) => end({ step: 'done', answer }),
      (error: unknown) => end({ step: 'failed', failure: toFailure(error), assets: failedAssets(error) }),
    );
  }, []);
  const reset = useCallback(() => setState(IDLE), []);
  return { state, start, reset };
}
