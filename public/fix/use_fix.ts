import { useCallback, useEffect, useReducer, useRef } from 'react';
import { reparseEndpoint, type ReparseSelection } from '../../common/api/reparse';
import { saveSettings, type SettingsToSave } from '../formats/save_settings';
import type { Call } from '../services/call';
import { isAbort, isDecision, toFailure } from '../services/failure';
import { FORM, fixReducer, reached, type FixState } from './fix_state';

/** What a person decided. */
export interface FixPlan {
  readonly selection: ReparseSelection;
  /** IANA zone for all of them; null keeps each line's own. */
  readonly timezone: string | null;
  /** The service that they belong to; null keeps it. */
  readonly service: string | null;
  /** Null when there is nothing to save, or when it was saved. */
  readonly settings: SettingsToSave | null;
}

export interface FixControl {
  readonly state: FixState;
  start(plan: FixPlan): void;
  /** Reads again although the settings could not be saved. */
  startUnsaved(): void;
  cancel(): void;
  /** Goes on where a cancelled or failed fix stopped. */
  resume(): void;
  /** Back to the form. */
  reset(): void;
}

/** Runs a fix: saves the service's settings, then reads its lines again, part by part. Leaving stops it between two parts. */
export function useFix(call: Call): FixControl {
  const [state, dispatch] = useReducer(fixReducer, FORM);
  const running = useRef<AbortController | null>(null);
  const kept = useRef<FixPlan | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  /** Runs one step at a time; whatever it throws becomes the state "stopped". */
  const run = useCallback((step: (signal: AbortSignal) => Promise<void>) => {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    step(controller.signal).catch((error: unknown) => {
      if (controller.signal.aborted || isAbort(error)) return;
      dispatch({ type: 'stopped', failure: toFailure(error) });
    });
  }, []);

  const reparse = useCallback(
    async ({ selection, timezone, service }: FixPlan, from: string | null, signal: AbortSignal) => {
      dispatch({ type: 'running' });
      let cursor = from;
      for (;;) {
        const answer = await call(reparseEndpoint, { selection, timezone, service, cursor }, signal);
        if (signal.aborted) return;
        dispatch({ type: 'answered', answer });
        if (answer.done) return;
        if (answer.cursor === null) throw new Error('The server did not say where to go on.');
        cursor = answer.cursor;
      }
    },
    [call],
  );

  const start = useCallback(
    (plan: FixPlan) =>
      run(async (signal) => {
        kept.current = plan;
        if (plan.settings !== null) {
          dispatch({ type: 'saving' });
          try {
            await saveSettings(call, plan.settings, signal);
          } catch (error) {
            const failure = toFailure(error);
            if (isAbort(error) || !isDecision(failure)) throw error;
            dispatch({ type: 'unsaved', failure });
            return;
          }
        }
        // Saved once: a second time it would be in the way of itself.
        kept.current = { ...plan, settings: null };
        await reparse(plan, null, signal);
      }),
    [call, reparse, run],
  );

  const startUnsaved = useCallback(() => {
    if (kept.current !== null) start({ ...kept.current, settings: null });
  }, [start]);

  const { cursor } = reached(state);
  const resume = useCallback(() => {
    const plan = kept.current;
    if (plan === null) return;
    // Without a part behind it, it may be the saving that failed.
    if (cursor === null) return start(plan);
    run((signal) => reparse(plan, cursor, signal));
  }, [cursor, reparse, run, start]);

  const cancel = useCallback(() => {
    running.current?.abort();
    dispatch({ type: 'stopped', failure: null });
  }, []);
  const reset = useCallback(() => {
    running.current?.abort();
    kept.current = null;
    dispatch({ type: 'reset' });
  }, []);
  return { state, start, startUnsaved, cancel, resume, reset };
}
