import { STATUS_CODES } from 'http';

/** A refusal with its HTTP status; its message is for the person who sent the request. */
export class HttpError extends Error {
  constructor(
    readonly statusCode: number,
    message: string,
    readonly attributes?: Readonly<Record<string, unknown>>,
  ) {
    super(message);
  }
}

/** The body of every answer that is not 2xx, in Kibana's shape. */
export interface ErrorAnswer {
  readonly statusCode: number;
  readonly error: string;
  readonly message: string;
  readonly attributes?: Readonly<Record<string, unknown>>;
}

/** Makes that body; `error` is the status in words. */
export function errorAnswer(
  statusCode: number,
  message: string,
  attributes?: Readonly<Record<string, unknown>>,
): ErrorAnswer {
  const error = STATUS_CODES[statusCode] ?? 'Error';
  return { statusCode, error, message, ...(attributes ? { attributes } : {}) };
}
