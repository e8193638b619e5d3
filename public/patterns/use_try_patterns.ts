import { useCallback } from 'react';
import { tryPatternsEndpoint, type TryAnswer } from '../../common/api/patterns';
import type { PatternRule } from '../../common/patterns/rules/pattern_rule';
import type { Call } from '../services/call';
import { useDebounced } from '../services/use_debounced';
import { useRequest, type RequestState } from '../services/use_request';

const REST_MS = 300;

/** ISO instants, both inclusive. */
export interface TimeSpan {
  readonly from: string;
  readonly to: string;
}

/** What a rule would do to the lines of a service, asked once a person has stopped changing it. */
export interface Attempt {
  readonly rules: readonly PatternRule[];
  /** Which of them. */
  readonly at: number;
}

/** @param attempt a stable value; null asks nothing */
export function useTryPatterns(
  call: Call,
  service: string,
  { from, to }: TimeSpan,
  attempt: Attempt | null,
): RequestState<TryAnswer> {
  const wanted = useDebounced(attempt, REST_MS);
  const body = attempt === null ? null : wanted;
  const load = useCallback(
    async (signal: AbortSignal) => {
      if (body === null) throw new Error('nothing to try');
      const { rules, at } = body;
      return call(tryPatternsEndpoint, { service, from, to, rules: [...rules], at }, signal);
    },
    [call, service, from, to, body],
  );
  return useRequest(body === null ? null : load);
}
