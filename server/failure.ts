import { engineReason } from '../common/query/engine_reason';
import { at } from '../common/narrow';
import type { RoleSnippet } from '../common/api/setup';
import { AppLogsError } from './app_logs_error';
import { notAllowedFailure } from './privileges/not_allowed';

/** Why something could not be done, in the words that a person gets. */
export interface Failure {
  /** HTTP status of the answer. */
  readonly statusCode: number;
  readonly message: string;
  /** What the person can do about it. */
  readonly action?: string;
  /** What the engine said. */
  readonly reason?: string;
  /** The role that would allow it, when it was refused for want of a privilege. */
  readonly role?: RoleSnippet;
}

const UNREACHABLE = {
  statusCode: 503,
  message: 'The search engine cannot be reached.',
  action: 'Try again in a moment, or see that it runs.',
};
const BUSY = { statusCode: 503, message: 'The search engine is too busy.', action: 'Try again in a moment.' };
const TOO_SLOW = {
  statusCode: 504,
  message: 'The search engine did not answer in time.',
  action: 'Narrow the time range or the query, or try again.',
};
const NOT_THERE = {
  statusCode: 404,
  message: 'What this asks for is not there, or not any more.',
  action: 'Import a log first, or run setup; then load the page again.',
};
const CONFLICT = {
  statusCode: 409,
  message: 'Somebody else changed this at the same time.',
  action: 'Try again.',
};

const BY_NAME = new Map<unknown, Failure>([
  ['ConnectionError', UNREACHABLE],
  ['NoLivingConnectionsError', UNREACHABLE],
  ['TimeoutError', TOO_SLOW],
]);
const BY_STATUS = new Map<number, Failure>([
  [404, NOT_THERE],
  [408, TOO_SLOW],
  [409, CONFLICT],
  [429, BUSY],
  [502, UNREACHABLE],
  [503, UNREACHABLE],
  [504, TOO_SLOW],
]);

/**
 * Translates whatever was thrown: errors of ours keep their own words, those of the Elasticsearch client and of
 * Kibana's saved objects (Boom) are told apart by name and status.
 */
export function failureOf(error: unknown): Failure {
  const own = ownFailure(error);
  if (own) return own;
  const reason =
    engineReason(at(error, 'meta', 'body', 'error')) ?? (error instanceof Error ? error.message : undefined);
  const named = BY_NAME.get(at(error, 'name'));
  if (named) return { ...named, ...(reason ? { reason } : {}) };
  const status = [
    at(error, 'statusCode'),
    at(error, 'meta', 'statusCode'),
    at(error, 'output', 'statusCode'),
  ].find((value) => typeof value === 'number');
  return failureOfStatus(typeof status === 'number' ? status : 500, reason);
}

/** The same for an answer of the engine that came as one, with its status. */
export function failureOfAnswer({ status, body }: { status: number; body: unknown }): Failure {
  return failureOfStatus(status, engineReason(at(body, 'error')) ?? `the engine answered ${status}`);
}

function failureOfStatus(status: number, reason: string | undefined): Failure {
  const said = reason ? { reason } : {};
  const known = BY_STATUS.get(status);
  if (known) return { ...known, ...said };
  if (status === 401 || status === 403) return { ...notAllowedFailure(reason), ...said };
  if (status === 400) {
    return {
      statusCode: 400,
      message: `The search engine could not use this request: ${reason ?? 'it gave no reason'}`,
      action: 'Check the query.',
      ...said,
    };
  }
  return {
    statusCode: 500,
    message: reason ?? 'Something went wrong.',
    action: "Try again; Kibana's log has the details.",
    ...said,
  };
}

/** Errors of ours, the importer's too, carry their own words. */
function ownFailure(error: unknown): Failure | null {
  if (!(error instanceof AppLogsError)) return null;
  const { statusCode, message, action, reason, role } = error;
  return {
    statusCode,
    message,
    ...(action === undefined ? {} : { action }),
    ...(reason === undefined ? {} : { reason }),
    ...(role === undefined ? {} : { role }),
  };
}
