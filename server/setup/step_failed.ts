import type { AssetStatus } from '../../common/api/setup';
import { AppLogsError } from '../app_logs_error';
import { failureOf, failureOfAnswer, type Failure } from '../failure';
import type { EngineAnswer } from './engine_call';

/** A step of setup or removal that the engine refused; the message names the step and the engine's reason. */
export function stepFailed(what: string, done: string, answer: EngineAnswer): AppLogsError {
  return asError(what, done, failureOfAnswer(answer));
}

/** The same for a step that threw. */
export function stepThrew(what: string, done: string, error: unknown): AppLogsError {
  return asError(what, done, failureOf(error));
}

/** The same for a refusal that was read before. */
export function stepRefused(what: string, done: string, failure: Failure): AppLogsError {
  return asError(what, done, failure);
}

/** The error as it is answered, with the state of every asset when it happened. */
export function withAssets(error: AppLogsError, assets: readonly AssetStatus[]): AppLogsError {
  const { message, statusCode, action, reason, role } = error;
  return new AppLogsError(message, {
    statusCode,
    ...(action ? { action } : {}),
    ...(reason ? { reason } : {}),
    ...(role ? { role } : {}),
    assets,
  });
}

function asError(what: string, done: string, failure: Failure): AppLogsError {
  const { message, action, reason, role } = failure;
  // What the engine does not take or does not know is no fault of who asked for setup.
  const statusCode = failure.statusCode === 400 || failure.statusCode === 404 ? 500 : failure.statusCode;
  const why = statusCode === 500 ? (reason ?? message) : message;
  return new AppLogsError(`The ${what} could not be ${done}: ${why}`, {
    statusCode,
    action:
      `Repeating it goes on where it stopped. ${statusCode === 500 ? 'Put right what is named first.' : (action ?? '')}`.trim(),
    ...(reason ? { reason } : {}),
    ...(role ? { role } : {}),
  });
}
