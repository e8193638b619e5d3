import { useCallback } from 'react';
import type { LogScope } from '../../common/api/logs';
import { useRequest } from '../services/use_request';
import type { RequestState } from '../services/use_request';

/**
 * Asks whenever the scope changes; a null scope asks nothing.
 * @param ask a stable function (`useCallback`)
 */
export function useScopeRequest<Answer>(
  ask: (scope: LogScope, signal: AbortSignal) => Promise<Answer>,
  scope: LogScope | null,
): RequestState<Answer> {
  const load = useCallback(
    async (signal: AbortSignal) => {
      if (scope === null) throw new Error('no scope to ask about');
      return ask(scope, signal);
    },
    [ask, scope],
  );
  return useRequest(scope === null ? null : load);
}
