import { useEffect } from 'react';
import type { Failure } from '../services/failure';

/** How far a panel is. A query that cannot be read is a failure too: what was asked for is not there. */
export type PanelProgress =
  | { readonly state: 'loading' }
  /** The answer is there and must be in sight to be drawn: Kibana hides a panel that is still loading for the first time. */
  | { readonly state: 'drawing' }
  | { readonly state: 'rendered' }
  | { readonly state: 'failed'; readonly message: string };

interface Status {
  readonly waiting: boolean;
  /** A chart has its answer and is not drawn yet. */
  readonly drawing?: boolean;
  readonly problem: string | null;
  readonly failure: Failure | null;
}

/** Says how far the panel is, whenever that changes. */
export function usePanelProgress(status: Status, onProgress: (progress: PanelProgress) => void): void {
  const { waiting, drawing = false } = status;
  const message = status.problem ?? status.failure?.message ?? null;
  useEffect(() => {
    if (waiting) onProgress({ state: 'loading' });
    else if (message !== null) onProgress({ state: 'failed', message });
    else onProgress({ state: drawing ? 'drawing' : 'rendered' });
  }, [waiting, drawing, message, onProgress]);
}
