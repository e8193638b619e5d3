import { useCallback, useEffect } from 'react';
import type { LogScope } from '../../common/api/logs';
import { useRequest } from '../services/use_request';
import type { RequestState } from '../services/use_request';

interface Progress {
  readonly scope: LogScope | null;
  readonly problem: string | null;
  readonly onLoading: () => void;
  readonly onRendered: () => void;
}

/**
 * Asks for a panel's answer whenever its scope changes, and says how far it is.
 * @param ask a stable function (`useCallback`)
 */
export function usePanelRequest<Answer>(
  ask: (scope: LogScope, signal: AbortSignal) => Promise<Answer>,
  { scope, problem, onLoading, onRendered }: Progress,
): RequestState<Answer> {
  const load = useCallback(
    async (signal: AbortSignal) => {
      if (scope === null) throw new Error('no scope to ask about');
      return ask(scope, signal);
    },
    [ask, scope],
  );
  const state = useRequest(scope === null ? null : load);
  const waiting = state.loading || (scope === null && problem === null);
  useEffect(() => {
    if (waiting) onLoading();
    else onRendered();
  }, [waiting, onLoading, onRendered]);
  return state;
}
