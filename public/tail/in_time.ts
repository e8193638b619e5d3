/** How long an answer may take, milliseconds: longer than the server waits for the engine. A request that a sleeping laptop
 * left hanging ends by it. */
export const ANSWER_LIMIT_MS = 35_000;

/**
 * A request that ends for certain.
 * @param controller cancels it; also aborted when the time is over
 * @throws Error that says so when the time is over; else what the request throws
 */
export async function inTime<T>(
  request: (signal: AbortSignal) => Promise<T>,
  controller: AbortController,
): Promise<T> {
  let over: ((error: Error) => void) | undefined;
  const limit = new Promise<never>((_, reject) => (over = reject));
  const timer = setTimeout(() => {
    over?.(new Error(`No answer came within ${ANSWER_LIMIT_MS / 1_000} seconds.`));
    controller.abort();
  }, ANSWER_LIMIT_MS);
  try {
    return await Promise.race([request(controller.signal), limit]);
  } finally {
    clearTimeout(timer);
  }
}
