import { useCallback, useEffect, useRef, useState } from 'react';
import { atPath } from '../../common/api/endpoint';
import { saveServiceEndpoint, type ServiceAnswer, type ServiceSettings } from '../../common/api/services';
import type { Call } from '../services/call';
import { isAbort, toFailure, type Failure } from '../services/failure';

/** Rules of a service; formats and zone are saved elsewhere, and stay. */
export type RulesChange = Partial<Pick<ServiceSettings, 'patterns' | 'ownFrames'>>;

export interface RulesSave {
  readonly step: 'idle' | 'saving' | 'saved' | 'failed';
  /** Why the last try failed: nothing was saved then, or the message says what was. */
  readonly failure: Failure | null;
  save(settings: ServiceAnswer, change: RulesChange): void;
  /** As before the last try. */
  reset(): void;
}

/**
 * Saves rules of a service beside all that it has, if nobody else has saved since its settings were read.
 * @param onSaved a stable function
 */
export function useRulesSave(call: Call, onSaved: () => void): RulesSave {
  const [{ step, failure }, setState] = useState<Pick<RulesSave, 'step' | 'failure'>>(IDLE);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const save = useCallback(
    ({ service, timezone, formats, version }: ServiceAnswer, change: RulesChange) => {
      const controller = new AbortController();
      running.current?.abort();
      running.current = controller;
      setState({ step: 'saving', failure: null });
      const body = { timezone, formats: [...formats], version, ...change };
      call(atPath(saveServiceEndpoint, { service }), body, controller.signal)
        .then(() => {
          if (controller.signal.aborted) return;
          setState({ step: 'saved', failure: null });
          onSaved();
        })
        .catch((error: unknown) => {
          if (controller.signal.aborted || isAbort(error)) return;
          setState({ step: 'failed', failure: toFailure(error) });
        });
    },
    [call, onSaved],
  );
  const reset = useCallback(() => setState(IDLE), []);
  return { step, failure, save, reset };
}

const IDLE = { step: 'idle', failure: null } as const;
