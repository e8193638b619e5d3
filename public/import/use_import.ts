import { useCallback, useEffect, useReducer, useRef } from 'react';
import { importResultEndpoint, sampleEndpoint, type ImportSource } from '../../common/api/import';
import { installEndpoint } from '../../common/api/setup';
import type { Upload } from '../../common/import/upload';
import { DEFAULT_SERVICE } from '../../common/names';
import { loadSettings, saveSettings, type SettingsToSave } from '../formats/save_settings';
import type { Call } from '../services/call';
import { isAbort, isDecision, toFailure, type Failure } from '../services/failure';
import { browserZone } from '../services/settings';
import { IDLE, importReducer } from './import_state';
import type { ImportState } from './import_state';
import { notReadyFailure } from './not_ready';
import { openFiles } from './import_session';
import type { FilesChoice } from './import_session';

/** What a person chose, and what is to be kept for its service. */
export interface ImportWish extends Omit<FilesChoice, 'source'> {
  /** As typed. */
  readonly service: string;
  /** Its zone is null when the person left it to the service's own, or the browser's. */
  readonly settings: SettingsToSave;
}

/** An upload, what it is called, and what is not saved yet. */
interface Session {
  readonly fileNames: readonly string[];
  readonly upload: Upload;
  readonly settings: SettingsToSave | null;
}

export interface ImportControl {
  readonly state: ImportState;
  start(wish: ImportWish): void;
  loadSample(timezone: string): void;
  cancel(): void;
  /** Goes on where a cancelled or failed upload stopped; nothing arrives twice. */
  resume(): void;
  /** Imports although the service's formats could not be saved. */
  importUnsaved(): void;
  /** Counts again after a re-parse, which may have given the events to another service. */
  recount(service: string): void;
  reset(): void;
}

/**
 * Runs an import: setup first, then what is to be kept for the service, so that the pipeline reads by it, then the
 * upload, then the counting of what no format could read.
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

  const count = useCallback(
    async (id: string, source: ImportSource, signal: AbortSignal) => {
      try {
        const result = await call(importResultEndpoint, { import: id, source }, signal);
        dispatch({ type: 'counted', result });
      } catch (error) {
        if (!isAbort(error)) dispatch({ type: 'countFailed', failure: toFailure(error) });
      }
    },
    [call],
  );

  const send = useCallback(
    async ({ fileNames, upload }: Session, signal: AbortSignal) => {
      const sent = await upload.send((progress) => {
        if (!signal.aborted) dispatch({ type: 'progress', progress });
      }, signal);
      const service = sent.source.service.trim() || DEFAULT_SERVICE;
      const { accepted, duplicate, rejected, reasons } = sent.counts;
      const counts = { accepted, duplicate, rejected, reasons };
      const imported = { id: sent.import, source: sent.source };
      const outcome = { ...counts, service, fileNames, imported, result: null, resultFailure: null };
      dispatch({ type: 'sent', outcome: { ...outcome, sample: false } });
      await count(sent.import, sent.source, signal);
    },
    [count],
  );

  /** Setup, what is kept for the service, the upload; repeating the first two is safe. */
  const runSession = useCallback(
    (session: Session) =>
      run(async (signal) => {
        kept.current = session;
        await install(signal);
        const saved = session.settings === null ? null : await keep(call, session.settings, signal);
        if (saved !== null) {
          dispatch({ type: 'unsaved', failure: saved });
          return;
        }
        // Saved once: a second time it would be in the way of itself.
        kept.current = { ...session, settings: null };
        await send(session, signal);
      }),
    [call, install, run, send],
  );

  const start = useCallback(
    ({ service, files, anyway, ...wish }: ImportWish) =>
      run(async (signal) => {
        const settings = await settleZone(call, wish.settings, signal);
        const { timezone } = settings;
        const source = { service, namespace: '', timezone, path: '', encoding: 'utf-8' };
        const upload = await openFiles(call, { files, source, anyway });
        if (signal.aborted) return;
        if (upload.refusal !== null) {
          dispatch({ type: 'refused', reason: upload.refusal });
          return;
        }
        runSession({ fileNames: files.map((file) => file.name), upload, settings });
      }),
    [call, run, runSession],
  );

  /** Goes on with the upload itself: setup and saving are done with. */
  const sendRest = useCallback(
    (session: Session) =>
      run(async (signal) => {
        kept.current = session;
        dispatch({ type: 'resumed' });
        await send(session, signal);
      }),
    [run, send],
  );

  const resume = useCallback(() => {
    const session = kept.current;
    if (session === null) return;
    // What stopped it may have been setup itself.
    if (session.upload.started) sendRest(session);
    else runSession(session);
  }, [runSession, sendRest]);

  const importUnsaved = useCallback(() => {
    const session = kept.current;
    if (session !== null) sendRest({ ...session, settings: null });
  }, [sendRest]);

  const imported = state.step === 'done' ? state.outcome.imported : null;
  const recount = useCallback(
    (service: string) => {
      if (imported === null) return;
      run(async (signal) => {
        dispatch({ type: 'recount', service });
        await count(imported.id, { ...imported.source, service }, signal);
      });
    },
    [count, imported, run],
  );

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
        const outcome = { ...counts, service, fileNames: [], imported: null, result, resultFailure: null };
        dispatch({ type: 'sent', outcome: { ...outcome, sample: true } });
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

  return { state, start, loadSample, cancel, resume, importUnsaved, recount, reset };
}

/** The zone that an import goes by: the one chosen, or the service's own, which may not be there yet, or the browser's. */
async function settleZone(call: Call, settings: SettingsToSave, signal: AbortSignal) {
  if (settings.timezone !== null) return { ...settings, timezone: settings.timezone };
  const read = settings.read ?? (await loadSettings(call, settings.service, signal).catch(nothingRead));
  return { ...settings, read, timezone: read?.timezone ?? browserZone() };
}

/** Whoever may not read the settings imports without them. */
function nothingRead(error: unknown): null {
  if (isAbort(error)) throw error;
  return null;
}

/** Saves what is to be kept for a service; gives the failure that a person has to decide about. */
async function keep(call: Call, settings: SettingsToSave, signal: AbortSignal): Promise<Failure | null> {
  try {
    await saveSettings(call, settings, signal);
    return null;
  } catch (error) {
    const failure = toFailure(error);
    // The engine or the server away is nothing to decide about: the import stops and can go on.
    if (isAbort(error) || !isDecision(failure)) throw error;
    return failure;
  }
}
