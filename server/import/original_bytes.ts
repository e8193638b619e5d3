import { bytesOfText } from '../../common/import/bytes/encode_text';
import type { ImportSource } from '../../common/api/import';
import { byteOrderMark, isTextEncoding } from '../../common/import/detect_encoding';
import type { ChainedEvent } from './chain_events';

/**
 * The events, with the exact bytes of those that their shown text does not tell: the ones that hold a byte or a character
 * half that is no text, and the first one of a file that begins with a byte-order mark.
 * @param decoded the text as its sender decoded it, `shown` the same as the events have it (see `shownText`); the events'
 * `start` and `end` are positions in both
 */
export function withOriginalBytes(
  events: readonly ChainedEvent[],
  text: { readonly decoded: string; readonly shown: string },
  source: Pick<ImportSource, 'encoding' | 'mark'>,
): ChainedEvent[] {
  const { decoded, shown } = text;
  if (decoded === shown && !source.mark) return [...events];
  return events.map((event) => {
    const exact = decoded.slice(event.start, event.end);
    const mark = markBefore(event, source);
    if (mark.length === 0 && exact === shown.slice(event.start, event.end)) return event;
    const bytes = bytesOfText(exact, source.encoding);
    return bytes ? { ...event, originalBytes: Buffer.concat([mark, bytes]).toString('base64') } : event;
  });
}

const NONE = new Uint8Array(0);

function markBefore(
  { before }: ChainedEvent,
  { encoding, mark }: Pick<ImportSource, 'encoding' | 'mark'>,
): Uint8Array {
  return mark && before.position === 0 && isTextEncoding(encoding) ? byteOrderMark(encoding) : NONE;
}
