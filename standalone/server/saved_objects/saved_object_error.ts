import { HttpError, errorAnswer } from '../http_error';

/** What Kibana's client throws: a Boom error, told apart by `output.statusCode`. */
export class SavedObjectError extends HttpError {
  readonly isBoom = true;
  readonly output: { readonly statusCode: number; readonly payload: unknown };

  constructor(statusCode: number, message: string) {
    super(statusCode, message);
    this.output = { statusCode, payload: errorAnswer(statusCode, message) };
  }
}

export function notFound(type: string, id: string): SavedObjectError {
  return new SavedObjectError(404, `Saved object [${type}/${id}] not found`);
}

export function conflict(type: string, id: string): SavedObjectError {
  return new SavedObjectError(409, `Saved object [${type}/${id}] conflict`);
}

export function unsupportedType(type: string): SavedObjectError {
  return new SavedObjectError(400, `Unsupported saved object type: '${type}'`);
}
