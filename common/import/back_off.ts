/** How long to go on after an engine that is busy or away, and how patiently. */
export interface Patience {
  /** Milliseconds after which the last failure counts. */
  readonly budgetMs: number;
  /** Milliseconds before the second attempt, on average; doubles up to `longestMs`. */
  readonly firstMs: number;
  readonly longestMs: number;
}

export const PATIENCE: Patience = { budgetMs: 30_000, firstMs: 100, longestMs: 5_000 };

/** HTTP statuses of a server or engine that is busy or away: the same request may succeed a little later. */
export const TRANSIENT_STATUS: readonly number[] = [408, 429, 502, 503, 504];

/**
 * Milliseconds to wait before attempt `attempt` (1 = the first repeat): exponential, with full jitter over the
 * upper half, so that senders who failed together do not come back together.
 * @param random in [0, 1)
 */
export function delayBefore(
  attempt: number,
  patience: Pick<Patience, 'firstMs' | 'longestMs'>,
  random: number,
): number {
  const top = Math.min(patience.longestMs, patience.firstMs * 2 ** (attempt - 1));
  return top / 2 + (top / 2) * random;
}

/** Waits; rejects at once when the signal aborts. */
export function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) {
      reject(abortError());
      return;
    }
    const onAbort = () => {
      clearTimeout(timer);
      reject(abortError());
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', onAbort);
      resolve();
    }, ms);
    signal.addEventListener('abort', onAbort, { once: true });
  });
}

/** What an aborted wait rejects with: `name` is "AbortError", as with fetch. */
export function abortError(): Error {
  const error = new Error('The import was cancelled.');
  error.name = 'AbortError';
  return error;
}
