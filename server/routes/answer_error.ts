import type { KibanaResponse, KibanaResponseFactory, Logger } from '@kbn/core/server';
import { at } from '../../common/narrow';
import { failureOf, type Failure } from '../failure';

/** A request that the caller gave up; nobody reads the answer. */
const CANCELLED: Failure = { statusCode: 499, message: 'The request was cancelled.' };

/**
 * The one place where errors become HTTP. Every answer says what was wrong and, in `attributes.action`, what to do;
 * what is a fault of ours or of the engine is logged, here and nowhere else.
 */
export function answerError(
  error: unknown,
  response: KibanaResponseFactory,
  logger: Logger,
  aborted: boolean,
): KibanaResponse {
  const failure = aborted ? CANCELLED : failureOf(error);
  const { statusCode, message, action, reason, role } = failure;
  if (statusCode === 500) logger.error(error instanceof Error ? error : String(error));
  else if (statusCode > 500) logger.warn(reason ? `${message} ${reason}` : message);
  const assets = at(error, 'assets');
  return response.customError({
    statusCode,
    body: {
      message,
      attributes: {
        ...(action ? { action } : {}),
        ...(reason ? { reason } : {}),
        ...(role ? { role } : {}),
        ...(assets ? { assets } : {}),
      },
    },
  });
}
