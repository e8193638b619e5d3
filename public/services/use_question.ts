import { useCallback } from 'react';
import type { z } from 'zod';
import type { Endpoint } from '../../common/api/endpoint';
import type { insightBodySchema } from '../../common/api/insight/windows';
import type { Call } from '../services/call';
import { useRequest, type RequestState } from '../services/use_request';

/** What is asked of two windows. */
export type Comparison = z.input<typeof insightBodySchema>;

/**
 * One question about two windows, of its own: it never waits for the lines, nor they for it.
 * @param comparison stays the same object as long as the same is asked; null asks nothing
 */
export function useInsight<Body extends z.ZodTypeAny, Answer>(
  call: Call,
  endpoint: Endpoint<Body, Answer>,
  comparison: z.input<Body> | null,
): RequestState<Answer> {
  const load = useCallback(
    (signal: AbortSignal) => call(endpoint, comparison, signal),
    [call, endpoint, comparison],
  );
  return useRequest(comparison === null ? null : load);
}
