import { engineReason } from '../common/query/engine_reason';
import { at } from '../common/query/narrow';

/** Why something could not be done, in the words that a person gets. */
export interface Failure {
  /** HTTP status of the answer. */
  readonly statusCode: number;
  readonly message: string;
  /** What the person can do about it. */
  readonly action?: string;
  /** What the engine said. */
  readonly reason?: string;
}

const NO_ANSWER = ['ConnectionError', 'NoLivingConnectionsError'];
const NO_TIME = [408, 504];
const BUSY = [429, 502, 503];
const NOT_ALLOWED = [401, 403];

/**
 * Translates whatever was thrown: errors of ours keep their own words, those of the Elasticsearch client and of
 * Kibana's saved objects (Boom) are told apart by name and status.
 */
export function failureOf(error: unknown): Failure {
  const own = ownFailure(error);
  if (own) return own;
  const name = at(error, 'name');
  const reason =
    engineReason(at(error, 'meta', 'body', 'error')) ?? (error instanceof Error ? error.message : undefined);
  if (typeof name === 'string' && NO_ANSWER.includes(name)) return unreachable(reason);
  if (name === 'TimeoutError') return tooSlow(reason);
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
  if (NOT_ALLOWED.includes(status)) return notAllowed(reason);
  if (NO_TIME.includes(status)) return tooSlow(reason);
  if (BUSY.includes(status)) return unreachable(reason);
  if (status === 400) {
    return {
      statusCode: 400,
      message: `The search engine could not use this request: ${reason ?? 'it gave no reason'}`,
      action: 'Check the query.',
      ...said,
    };
  }
  if (status === 404) {
    return {
      statusCode: 404,
      message: 'What this asks for is not there, or not any more.',
      action: 'Import a log first, or run setup; then load the page again.',
      ...said,
    };
  }
  if (status === 409) {
    return {
      statusCode: 409,
      message: 'Somebody else changed this at the same time.',
      action: 'Try again.',
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

function unreachable(reason: string | undefined): Failure {
  return {
    statusCode: 503,
    message: 'The search engine cannot be reached or is too busy.',
    action: 'Try again in a moment.',
    ...(reason ? { reason } : {}),
  };
}

function tooSlow(reason: string | undefined): Failure {
  return {
    statusCode: 504,
    message: 'The search engine did not answer in time.',
    action: 'Narrow the time range or the query, or try again.',
    ...(reason ? { reason } : {}),
  };
}

/** Elasticsearch ends its refusal with "this action is granted by the index privileges [read,all]". */
function notAllowed(reason: string | undefined): Failure {
  const [, kind, names] = /granted by the (\w+) privileges \[([^\]]+)\]/.exec(reason ?? '') ?? [];
  return {
    statusCode: 403,
    message: names
      ? `You lack a privilege for this: one of the ${kind} privileges ${names.split(',').join(', ')}.`
      : 'You lack a privilege for this.',
    action: names
      ? 'Ask your administrator for the first of them.'
      : 'Ask your administrator for the privilege that the reason names.',
    ...(reason ? { reason } : {}),
  };
}

/** Errors of ours (AppLogsError, ImportError) carry their own words. */
function ownFailure(error: unknown): Failure | null {
  if (!(error instanceof Error)) return null;
  if (error.name !== 'AppLogsError' && error.name !== 'ImportError') return null;
  const statusCode = at(error, 'statusCode');
  const action = at(error, 'action');
  const reason = at(error, 'reason');
  return {
    statusCode: typeof statusCode === 'number' ? statusCode : 500,
    message: error.message,
    ...(typeof action === 'string' ? { action } : {}),
    ...(typeof reason === 'string' ? { reason } : {}),
  };
}
