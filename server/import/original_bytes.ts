import { bytesOfText } from '../../common/import/bytes/encode_text';
import type { ChainedEvent } from './chain_events';

/**
 * The events, with the exact bytes of those that their shown text does not tell: the ones that hold a byte or a character
 * half that is no text.
 * @param decoded the text as its sender decoded it, `shown` the same as the events have it (see `shownText`); the events'
 * `start` and `end` are positions in both
 */
export function withOriginalBytes(
  events: readonly ChainedEvent[],
  text: { readonly decoded: string; readonly shown: string },
  encoding: string,
): ChainedEvent[] {
  const { decoded, shown } = text;
  if (decoded === shown) return [...events];
  return events.map((event) => {
    const exact = decoded.slice(event.start, event.end);
    if (exact === shown.slice(event.start, event.end)) return event;
    const bytes = bytesOfText(exact, encoding);
    return bytes ? { ...event, originalBytes: Buffer.from(bytes).toString('base64') } : event;
  });
}
