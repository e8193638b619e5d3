import { useCallback } from 'react';
import type { z } from 'zod';
import type { Endpoint } from '../../common/api/endpoint';
import type { Call } from './call';
import { useRequest, type RequestState } from './use_request';

/**
 * One question of its own: it never waits for the lines, nor they for it.
 * @param body stays the same object as long as the same is asked; undefined for a GET, null asks nothing
 */
export function useQuestion<Body extends z.ZodTypeAny, Answer>(
  call: Call,
  endpoint: Endpoint<Body, Answer>,
  body: z.input<Body> | null,
): RequestState<Answer> {
  const load = useCallback((signal: AbortSignal) => call(endpoint, body, signal), [call, endpoint, body]);
  return useRequest(body === null ? null : load);
}
