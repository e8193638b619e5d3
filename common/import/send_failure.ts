import { at } from '../narrow';
import { TRANSIENT_STATUS } from './back_off';

/**
 * Whether sending the same chunk again may work: the server or the engine behind it was busy or away, or no answer
 * came at all. Reads what `fetch`, Kibana's client and our own errors carry.
 */
export function isTransientFailure(error: unknown): boolean {
  if (!(error instanceof Error) || error.name === 'AbortError') return false;
  const status = statusOf(error);
  if (status !== null) return TRANSIENT_STATUS.includes(status);
  // fetch rejects with a TypeError when no answer came; Kibana's client wraps it and keeps the words.
  return error.name === 'TypeError' || /fetch|network|load failed|socket|ECONN/i.test(error.message);
}

/** HTTP status of an answer that was an error; null when none came. */
function statusOf(error: unknown): number | null {
  for (const holder of [error, at(error, 'body'), at(error, 'response')]) {
    const status = at(holder, 'statusCode') ?? at(holder, 'status');
    if (typeof status === 'number') return status;
  }
  return null;
}
