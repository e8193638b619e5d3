import { bytesOfText } from '../../common/import/bytes/encode_text';
import { decoderOf } from '../../common/import/bytes/file_text';
import { hasMark, isTextEncoding } from '../../common/import/detect_encoding';
import type { ChainedEvent } from '../import/chain_events';
import { withOriginalBytes } from '../import/original_bytes';
import type { Piece } from './generation';

/** What a document's exact bytes say beyond its text. */
interface Exact {
  /** UTF-16 units of the file's text that is held. */
  readonly start: number;
  /** The text as it was decoded, as long as the document's own. */
  readonly decoded: string;
  readonly encoding: string;
  readonly mark: boolean;
}

/**
 * Events that are cut anew, with the exact bytes that the documents before them kept: a re-parse must not lose a byte that
 * is no text, nor the file's byte-order mark.
 * @param text of the file from where it is held, as it is shown; the events and `pieces` are places in it
 */
export function withKeptBytes(
  events: readonly ChainedEvent[],
  text: string,
  pieces: readonly Piece[],
): readonly ChainedEvent[] {
  const exact = pieces.flatMap(exactOf);
  if (exact.length === 0) return events;
  return events.map((event) => withBytes(event, text, exact));
}

function exactOf({ document, start }: Piece): Exact[] {
  const { originalBytes, encoding, text } = document;
  if (originalBytes === null || !isTextEncoding(encoding)) return [];
  const bytes = Buffer.from(originalBytes, 'base64');
  const decoder = decoderOf(encoding);
  const decoded = decoder.decode(bytes) + decoder.end();
  // Bytes that somebody else wrote there need not be this text's.
  if (decoded.length !== text.length || bytesOfText(decoded, encoding) === null) return [];
  return [{ start, decoded, encoding, mark: document.offset === 0 && hasMark(bytes, encoding) }];
}

function withBytes(event: ChainedEvent, text: string, all: readonly Exact[]): ChainedEvent {
  const within = all.filter((one) => one.start < event.end && one.start + one.decoded.length > event.start);
  const [first] = within;
  if (!first) return event;
  let decoded = text.slice(event.start, event.end);
  for (const one of within) {
    const from = Math.max(event.start, one.start);
    const to = Math.min(event.end, one.start + one.decoded.length);
    const part = one.decoded.slice(from - one.start, to - one.start);
    decoded = decoded.slice(0, from - event.start) + part + decoded.slice(to - event.start);
  }
  const mark = within.some((one) => one.mark);
  const source = { encoding: first.encoding, ...(mark ? { mark } : {}) };
  // The event's own part of the text stands alone here.
  const alone = { ...event, start: 0, end: decoded.length };
  const [made] = withOriginalBytes([alone], { decoded, shown: text.slice(event.start, event.end) }, source);
  return made?.originalBytes === undefined ? event : { ...event, originalBytes: made.originalBytes };
}
