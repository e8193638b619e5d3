import type { IncomingMessage } from 'http';
import { Transform, type Readable } from 'stream';
import { mediaType } from './guard/request_rules';
import { HttpError } from './http_error';

/** Kibana's `server.maxPayload` default, bytes. */
export const DEFAULT_MAX_BYTES = 1024 * 1024;

export interface BodyLimits {
  readonly maxBytes: number;
  /** Media types that the route takes. */
  readonly accepts: readonly string[];
}

/** Checks what the headers tell. Throws HttpError 413 or 415. */
export function checkBody(request: IncomingMessage, { maxBytes, accepts }: BodyLimits): void {
  const type = request.headers['content-type'];
  if (type !== undefined && !accepts.includes(mediaType(type))) {
    throw new HttpError(415, `Unsupported Media Type "${type}". Send ${accepts.join(' or ')}.`);
  }
  if (Number(request.headers['content-length'] ?? 0) > maxBytes) throw tooLarge(maxBytes);
}

/**
 * Reads a JSON body to its end.
 * @returns null when there is none, as Kibana gives it
 * @throws HttpError 400 for what is no JSON, 413
 */
export async function readJsonBody(request: IncomingMessage, limits: BodyLimits): Promise<unknown> {
  checkBody(request, limits);
  const parts: Buffer[] = [];
  for await (const part of limitedBody(request, limits.maxBytes)) parts.push(Buffer.from(part as Uint8Array));
  const text = Buffer.concat(parts).toString();
  if (text === '') return null;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new HttpError(400, 'Invalid request payload JSON format');
  }
}

/** The raw body; it fails with HttpError 413 where it grows too long, and where the caller goes away. */
export function limitedBody(request: IncomingMessage, maxBytes: number): Readable {
  let bytes = 0;
  const limited = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      if (bytes > maxBytes) done(tooLarge(maxBytes));
      else done(null, chunk);
    },
  });
  request.once('close', () => {
    if (!request.complete) limited.destroy(new HttpError(499, 'The caller went away.'));
  });
  // What is left of a refused body is read and dropped, so that the caller gets to read the answer.
  limited.once('error', () => {
    request.unpipe(limited);
    request.resume();
  });
  return request.pipe(limited);
}

function tooLarge(maxBytes: number): HttpError {
  return new HttpError(413, `Payload content length greater than maximum allowed: ${maxBytes}`);
}
