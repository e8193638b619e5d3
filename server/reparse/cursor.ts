import { deflateRawSync, inflateRawSync } from 'zlib';
import { notOurCursor } from './reparse_errors';
import { reparseStateSchema, type ReparseState } from './reparse_state';

/** Bytes that a cursor may unpack to. */
const MAX_BYTES = 4 * 1024 * 1024;

/** A state as text that a client sends back: JSON, packed, in base64url. */
export function writeCursor(state: ReparseState): string {
  return deflateRawSync(JSON.stringify(state)).toString('base64url');
}

/**
 * @param request what is asked with it
 * @throws AppLogsError 400 for what is no cursor of ours, or is one of another request
 */
export function readCursor(cursor: string, request: string): ReparseState {
  const parsed = reparseStateSchema.safeParse(unpacked(cursor));
  if (!parsed.success || parsed.data.request !== request) throw notOurCursor();
  return parsed.data;
}

function unpacked(cursor: string): unknown {
  try {
    const packed = Buffer.from(cursor, 'base64url');
    return JSON.parse(inflateRawSync(packed, { maxOutputLength: MAX_BYTES }).toString('utf8'));
  } catch {
    return null;
  }
}
