import type { RoleSnippet } from '../../common/api/setup';
import { at } from '../../common/narrow';
import { readRole } from '../../common/privileges/role_request';
import { i18n } from '@kbn/i18n';

/** What went wrong and what a person can do about it, ready to be shown. */
export interface Failure {
  readonly message: string;
  readonly action: string | null;
  /** HTTP status; null when no answer came. */
  readonly status: number | null;
  /** The role that would allow it, when a privilege is missing. */
  readonly role?: RoleSnippet;
}

/** True for a request that we took back: it is no error and nothing is shown. */
export function isAbort(error: unknown): boolean {
  return at(error, 'name') === 'AbortError';
}

/**
 * Narrows whatever a request or a library threw. Our routes answer every failure with `ErrorBody`
 * (common/api/endpoint.ts); a proxy in between may answer anything.
 */
export function toFailure(error: unknown): Failure {
  const body = at(error, 'body');
  const status = numberOf(at(body, 'statusCode')) ?? numberOf(at(error, 'response', 'status'));
  const action = textOf(at(body, 'attributes', 'action'));
  const said = textOf(at(body, 'message')) ?? (error instanceof Error ? textOf(error.message) : null);
  if (status === null && isConnectionError(error))
    return { message: unreachable(), action: retryLater(), status };
  const role = readRole(at(body, 'attributes', 'role'));
  return { message: said ?? unknown(), action, status, ...(role ? { role } : {}) };
}

/**
 * True when the server has understood and refused: a person has to decide what to do, and asking again alone does not
 * help. A server or an engine that is away, or too busy, is no such thing.
 */
export function isDecision({ status }: Failure): boolean {
  return status !== null && status >= 400 && status < 500 && status !== 408 && status !== 429;
}

/** What `fetch` throws when no answer came, in the words of Chromium, Firefox and Safari. */
function isConnectionError(error: unknown): boolean {
  return (
    error instanceof Error && /^(failed to fetch|networkerror|load failed|network error)/i.test(error.message)
  );
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

function numberOf(value: unknown): number | null {
  return typeof value === 'number' ? value : null;
}

const unreachable = () =>
  i18n.translate('appLogs.failure.unreachable', { defaultMessage: 'The server could not be reached.' });
const retryLater = () =>
  i18n.translate('appLogs.failure.retryLater', {
    defaultMessage: 'Check that it is running and that you are connected, then try again.',
  });
const unknown = () =>
  i18n.translate('appLogs.failure.unknown', { defaultMessage: 'Something went wrong without saying what.' });
