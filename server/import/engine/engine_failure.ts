import { abortError, TRANSIENT_STATUS } from '../../../common/import/back_off';
import { at } from '../../../common/narrow';
import { EngineRefusal, engineUnreachable, notAllowed, type ImportError } from '../errors';

/** A failure of the engine or of the way to it, narrowed from what the client throws. */
export interface EngineFailure {
  /** HTTP status; null when no answer came. */
  readonly status: number | null;
  /** The engine's name of it, e.g. "resource_already_exists_exception"; '' when it gave none. */
  readonly type: string;
  /** The engine's words, the causes with it. */
  readonly reason: string;
}

const CONNECTION = ['ConnectionError', 'TimeoutError', 'NoLivingConnectionsError', 'DeserializationError'];

/** @returns null for what is no failure of the engine: a mistake of ours */
export function toEngineFailure(error: unknown): EngineFailure | null {
  if (!(error instanceof Error)) return null;
  if (CONNECTION.includes(error.name)) return { status: null, type: '', reason: error.message || error.name };
  // Errors of ours have a status too.
  const status = error.name === 'ResponseError' ? at(error, 'statusCode') : null;
  if (typeof status !== 'number') return null;
  const said = at(error, 'meta', 'body', 'error');
  return { status, type: textOf(at(said, 'type')), reason: errorReason(said) || error.message };
}

/** The reasons in an engine's error object, outermost first. */
export function errorReason(error: unknown): string {
  if (typeof error === 'string') return error;
  const reason = textOf(at(error, 'reason'));
  const cause = at(error, 'caused_by');
  const deeper = cause === undefined ? '' : errorReason(cause);
  if (deeper === '' || reason.includes(deeper)) return reason;
  return reason === '' ? deeper : `${reason}: ${deeper}`;
}

/** True when the same request may succeed a little later. */
export function isTransient(failure: EngineFailure): boolean {
  return failure.status === null || TRANSIENT_STATUS.includes(failure.status);
}

/** What a caller of ours gets for a failure that ends the import of a chunk. */
export function toImportError(failure: EngineFailure): ImportError {
  if (isTransient(failure)) return engineUnreachable(failure.reason);
  if (failure.status === 401 || failure.status === 403) return notAllowed(failure.reason);
  return new EngineRefusal(failure.reason);
}

/** Runs one request; failures of the engine come out as ImportError, an aborted one as AbortError. */
export async function orImportError<T>(signal: AbortSignal, request: () => Promise<T>): Promise<T> {
  try {
    return await request();
  } catch (error) {
    if (signal.aborted) throw abortError();
    const failure = toEngineFailure(error);
    throw failure ? toImportError(failure) : error;
  }
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
