import { useCallback, useEffect, useRef, useState } from 'react';
import { exportEndpoint } from '../../common/api/export';
import type { z } from 'zod';
import { toFailure, isAbort, type Failure } from '../services/failure';
import type { StreamCall } from '../services/stream_call';
import { exportFailure } from './export_failure';
import { openSink } from './file_sink';
import { saveExport, type ExportProgress, type SavedExport } from './save_export';

export type ExportState =
  | { readonly kind: 'choosing' }
  | { readonly kind: 'running'; readonly progress: ExportProgress }
  | { readonly kind: 'saved'; readonly name: string; readonly saved: SavedExport }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly failure: Failure };

export interface ExportControl {
  readonly state: ExportState;
  /** @param name of the file; must be called by a click, which a browser wants to see before it asks where to save */
  start(request: z.input<typeof exportEndpoint.body>, name: string): void;
  cancel(): void;
  /** Back to the choice. */
  reset(): void;
}

const NOTHING: ExportProgress = { lines: 0, bytes: 0, begin: null };

/** One export at a time; it ends when the component goes. */
export function useExport(callStream: StreamCall): ExportControl {
  const [state, setState] = useState<ExportState>({ kind: 'choosing' });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const start = useCallback<ExportControl['start']>(
    (request, name) => {
      running.current?.abort();
      const controller = new AbortController();
      running.current = controller;
      const { signal } = controller;
      const show = (next: ExportState) => {
        if (running.current === controller) setState(next);
      };
      const run = async () => {
        const sink = await openSink(name);
        show({ kind: 'running', progress: NOTHING });
        const stream = await callStream(exportEndpoint, request, signal).catch(async (error: unknown) => {
          await sink.discard();
          throw error;
        });
        const saved = await saveExport(stream, sink, signal, (progress) =>
          show({ kind: 'running', progress }),
        );
        show({ kind: 'saved', name, saved });
      };
      run().catch((error: unknown) => {
        if (signal.aborted) show({ kind: 'cancelled' });
        // No file was chosen.
        else if (isAbort(error)) show({ kind: 'choosing' });
        else show({ kind: 'failed', failure: exportFailure(error) ?? toFailure(error) });
      });
    },
    [callStream],
  );
  const cancel = useCallback(() => running.current?.abort(), []);
  const reset = useCallback(() => setState({ kind: 'choosing' }), []);
  return { state, start, cancel, reset };
}
