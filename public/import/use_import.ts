import { useCallback, useEffect, useReducer, useRef } from 'react';
import { importResultEndpoint, sampleEndpoint } from '../../common/api/import';
import { installEndpoint } from '../../common/api/setup';
import type { Upload } from '../../common/import/upload';
import { DEFAULT_SERVICE } from '../../common/names';
import type { Call } from '../services/call';
import { isAbort, toFailure } from '../services/failure';
import { IDLE, importReducer } from './import_state';
import type { ImportState } from './import_state';
import { notReadyFailure } from './not_ready';
import { openSession } from './import_session';
import type { ImportChoice } from './import_session';

/** An upload and what it is called. */
interface Session {
  readonly fileName: string;
  readonly upload: Upload;
}

export interface ImportControl {
  readonly state: ImportState;
  start(choice: ImportChoice): void;
  loadSample(timezone: string): void;
  cancel(): void;
  /** Goes on where a cancelled or failed upload stopped; nothing arrives twice. */
  resume(): void;
  reset(): void;
}

/**
 * Runs an import: setup first, then the upload, then the counting of what no format could read.
 * Leaving the page cancels it; the lines that were sent stay.
 */
export function useImport(call: Call): ImportControl {
  const [state, dispatch] = useReducer(importReducer, IDLE);
  const running = useRef<AbortController | null>(null);
  const kept = useRef<Session | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  /** Runs one step at a time; whatever it throws becomes the state "stopped". */
  const run = useCallback((step: (signal: AbortSignal) => Promise<void>) => {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    step(controller.signal).catch((error: unknown) => {
      // Cancelling says so itself, and an unmounted page has nobody to tell.
      if (controller.signal.aborted || isAbort(error)) return;
      dispatch({ type: 'stopped', failure: toFailure(error) });
    });
  }, []);

  const install = useCallback(
    async (signal: AbortSignal) => {
      dispatch({ type: 'started' });
      const setup = await call(installEndpoint, {}, signal);
      const failure = notReadyFailure(setup);
      if (failure !== null) throw failure;
      dispatch({ type: 'installed', assets: setup.changed });
    },
    [call],
  );

  const send = useCallback(
    async ({ fileName, upload }: Session, signal: AbortSignal) => {
      const sent = await upload.send((progress) => {
        if (!signal.aborted) dispatch({ type: 'progress', progress });
      }, signal);
      const service = sent.source.service.trim() || DEFAULT_SERVICE;
      const { accepted, duplicate, rejected, reasons } = sent.counts;
      const counts = { accepted, duplicate, rejected, reasons };
      const outcome = { ...counts, service, fileName, result: null, resultFailure: null };
      dispatch({ type: 'sent', outcome: { ...outcome, sample: false } });
      try {
        const result = await call(importResultEndpoint, { import: sent.import, source: sent.source }, signal);
        dispatch({ type: 'counted', result });
      } catch (error) {
        if (!isAbort(error)) dispatch({ type: 'countFailed', failure: toFailure(error) });
      }
    },
    [call],
  );

  const start = useCallback(
    (choice: ImportChoice) =>
      run(async (signal) => {
        const upload = await openSession(call, choice);
        if (upload.refusal !== null) {
          dispatch({ type: 'refused', reason: upload.refusal });
          return;
        }
        const session = { fileName: choice.file.name, upload };
        kept.current = session;
        await install(signal);
        await send(session, signal);
      }),
    [call, install, run, send],
  );

  const resume = useCallback(() => {
    const session = kept.current;
    if (session === null) return;
    run(async (signal) => {
      // What stopped it may have been setup itself; repeating that is safe.
      if (!session.upload.started) await install(signal);
      else dispatch({ type: 'resumed' });
      await send(session, signal);
    });
  }, [install, run, send]);

  const loadSample = useCallback(
    (timezone: string) =>
      run(async (signal) => {
        kept.current = null;
        await install(signal);
        const { accepted, duplicate, rejected, service, ...result } = await call(
          sampleEndpoint,
          { timezone },
          signal,
        );
        const counts = { accepted, duplicate, rejected, reasons: [] };
        const outcome = { ...counts, service, fileName: '', result, resultFailure: null, sample: true };
        dispatch({ type: 'sent', outcome });
      }),
    [call, install, run],
  );

  const cancel = useCallback(() => {
    running.current?.abort();
    dispatch({ type: 'stopped', failure: null });
  }, []);
  const reset = useCallback(() => {
    running.current?.abort();
    kept.current = null;
    dispatch({ type: 'reset' });
  }, []);

  return { state, start, loadSample, cancel, resume, reset };
}
