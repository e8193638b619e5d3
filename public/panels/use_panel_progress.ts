import { useEffect } from 'react';
import type { Failure } from '../services/failure';

/** How far a panel is. A query that cannot be read is a failure too: what was asked for is not there. */
export type PanelProgress =
  | { readonly state: 'loading' }
  | { readonly state: 'rendered' }
  | { readonly state: 'failed'; readonly message: string };

interface Status {
  readonly waiting: boolean;
  readonly problem: string | null;
  readonly failure: Failure | null;
}

/** Says how far the panel is, whenever that changes. */
export function usePanelProgress(status: Status, onProgress: (progress: PanelProgress) => void): void {
  const { waiting } = status;
  const message = status.problem ?? status.failure?.message ?? null;
  useEffect(() => {
    if (waiting) onProgress({ state: 'loading' });
    else if (message !== null) onProgress({ state: 'failed', message });
    else onProgress({ state: 'rendered' });
  }, [waiting, message, onProgress]);
}
