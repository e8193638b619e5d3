import type { KibanaResponse, KibanaResponseFactory, Logger } from '@kbn/core/server';
import { readPath } from '../setup/read_path';

interface Failure {
  readonly statusCode: number;
  readonly message: string;
  readonly action?: string;
  readonly reason?: string;
}

/** A request that the caller gave up; nobody reads the answer. */
const CLIENT_CLOSED_REQUEST = 499;

/**
 * The one place where errors become HTTP. Every answer says what was wrong and, in `attributes.action`, what to do.
 */
export function answerError(
  error: unknown,
  response: KibanaResponseFactory,
  logger: Logger,
  aborted: boolean,
): KibanaResponse {
  const failure: Failure = aborted
    ? { statusCode: CLIENT_CLOSED_REQUEST, message: 'The request was cancelled.' }
    : failureOf(error);
  if (failure.statusCode >= 500) logger.error(error instanceof Error ? error : String(error));
  const { statusCode, message, action, reason } = failure;
  return response.customError({
    statusCode,
    body: { message, attributes: { ...(action ? { action } : {}), ...(reason ? { reason } : {}) } },
  });
}

function failureOf(error: unknown): Failure {
  const own = ownFailure(error);
  if (own) return own;
  const name = readPath(error, ['name']);
  const reason = engineReasonOf(error);
  if (name === 'ConnectionError' || name === 'NoLivingConnectionsError') return unreachable(reason);
  if (name === 'TimeoutError') {
    return {
      statusCode: 504,
      message: 'The search engine did not answer in time.',
      action: 'Narrow the time range or the query, or try again.',
    };
  }
  const status = readPath(error, ['statusCode']) ?? readPath(error, ['meta', 'statusCode']);
  if (status === 401 || status === 403) {
    return {
      statusCode: 403,
      message: 'You lack a privilege for this.',
      action: 'Ask your administrator for the privilege that the reason names.',
      reason,
    };
  }
  if (status === 400) {
    return {
      statusCode: 400,
      message: `The search engine could not use this request: ${reason}`,
      action: 'Check the query.',
      reason,
    };
  }
  if (status === 502 || status === 503 || status === 429) return unreachable(reason);
  return {
    statusCode: 500,
    message: error instanceof Error ? error.message : 'Something went wrong.',
    action: "Try again; Kibana's log has the details.",
    reason,
  };
}

function unreachable(reason: string): Failure {
  return {
    statusCode: 503,
    message: 'The search engine cannot be reached or is too busy.',
    action: 'Try again in a moment.',
    reason,
  };
}

/** Errors of ours (AppLogsError, ImportError) carry their own words. */
function ownFailure(error: unknown): Failure | null {
  if (!(error instanceof Error)) return null;
  if (error.name !== 'AppLogsError' && error.name !== 'ImportError') return null;
  const statusCode = readPath(error, ['statusCode']);
  const action = readPath(error, ['action']);
  const reason = readPath(error, ['reason']);
  return {
    statusCode: typeof statusCode === 'number' ? statusCode : 500,
    message: error.message,
    ...(typeof action === 'string' ? { action } : {}),
    ...(typeof reason === 'string' ? { reason } : {}),
  };
}

/** What the engine said, the innermost cause first: "Failed to parse query [a(]" rather than "all shards failed". */
function engineReasonOf(error: unknown): string {
  const body = readPath(error, ['meta', 'body', 'error']);
  const reasons = [
    readPath(body, ['failed_shards', 0, 'reason', 'caused_by', 'reason']),
    readPath(body, ['failed_shards', 0, 'reason', 'reason']),
    readPath(body, ['root_cause', 0, 'reason']),
    readPath(body, ['reason']),
    error instanceof Error ? error.message : undefined,
  ];
  const found = reasons.find((reason) => typeof reason === 'string' && reason !== '');
  // A parser's message goes on with every token that it would have taken.
  return typeof found === 'string' ? (found.split('\n')[0] ?? found) : 'no reason given';
}
