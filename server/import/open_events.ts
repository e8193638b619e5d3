import { utf8Length, utf8Prefix } from '../../common/import/utf8_length';
import type { ChainedEvent } from './chain_events';
import type { OpenEvent } from './event_store';
import { idOfLink, linkText, nextLink, parseLink } from './hash_chain';

/** A provisional document whose text this file holds at the same place: the file has grown, or is the same. */
export interface Match {
  readonly open: OpenEvent;
  /** The part of the chunk's text that it covers, UTF-16 units. */
  readonly start: number;
  readonly end: number;
  /** Index of the event that begins where the provisional end of the earlier file began. */
  readonly event: number;
  /** `_id` of the event that the earlier file had before it, when that was not certain either. */
  readonly before: string | null;
}

/** What is shown for the beginning of a character whose rest has not been written yet: one for each of its bytes. */
const CUT_CHARACTER = /\ufffd{1,3}$/;

/**
 * Those of the provisional documents that this text continues. One whose text is not here belongs to another
 * file that begins alike, and is left alone.
 */
export function matchOpen(
  text: string,
  events: readonly ChainedEvent[],
  found: readonly OpenEvent[],
): Match[] {
  if (found.length === 0) return [];
  const byAfter = new Map(events.map((event, index) => [event.after, index]));
  return found.flatMap((open) => {
    const index = byAfter.get(open.openAfter);
    const event = index === undefined ? undefined : events[index];
    const match = index !== undefined && event ? matchOne(text, event, index, open) : null;
    return match ? [match] : [];
  });
}

function matchOne(text: string, event: ChainedEvent, index: number, open: OpenEvent): Match | null {
  const bytes = open.offset - event.before.position;
  if (bytes < 0) return null;
  const start = utf8Prefix(text, event.start, text.length, bytes);
  if (utf8Length(text, event.start, start) !== bytes) return null;
  const piece = heldHere(text, start, open);
  if (piece === null) return null;
  let link = parseLink(event.after);
  if (!link) return null;
  let before: string | null = null;
  if (bytes > 0) {
    link = nextLink(link, withoutLineEnd(text.slice(event.start, start)));
    before = idOfLink(linkText(link));
  }
  // The id proves that this is what the earlier file held between the two places.
  if (idOfLink(linkText(nextLink(link, open.original))) !== open.id) return null;
  return { open, start, end: start + piece.length, event: index, before };
}

/** The part of a provisional document that this text holds; null when it holds another one. */
function heldHere(text: string, start: number, open: OpenEvent): string | null {
  const whole = open.original + open.eol;
  if (text.startsWith(whole, start)) return whole;
  if (open.eol !== '') return null;
  const untorn = whole.replace(CUT_CHARACTER, '');
  return untorn !== whole && text.startsWith(untorn, start) ? untorn : null;
}

/**
 * Index of the first event that has to wait for more text: a provisional document reaches beyond the last event
 * of this chunk, and may go only when all that it holds is written.
 */
export function firstToWait(matches: readonly Match[], events: readonly ChainedEvent[]): number {
  const end = events[events.length - 1]?.end ?? 0;
  return matches.reduce(
    (first, match) => (match.end > end ? Math.min(first, match.event) : first),
    events.length,
  );
}

/**
 * The events to write when provisional documents cannot be removed: what they hold already is left out, and the
 * rest of an event is one of its own, marked continued, provisional like the text it goes on from. Its id is the
 * one it would have if the covered text were an event, so that it is the same whenever this is done again.
 * @returns the events, null in the place of one that is there already
 */
export function onlyAdded(
  text: string,
  events: readonly ChainedEvent[],
  matches: readonly Match[],
): Array<ChainedEvent | null> {
  if (matches.length === 0) return [...events];
  const there = new Set(matches.map((match) => match.open.id));
  return events.map((event) => {
    const covering = matches.filter((match) => match.start < event.end && match.end > event.start);
    const furthest = covering.sort((a, b) => b.end - a.end)[0];
    if (!furthest || there.has(event.id)) return event;
    if (event.end - event.eol.length <= furthest.end) return null;
    // A line that was glued to the event before it while it was torn is sent whole: it is a record.
    return furthest.start < event.start
      ? event
      : restOf(text, event, furthest, events[furthest.event] ?? event);
  });
}

function restOf(text: string, event: ChainedEvent, match: Match, first: ChainedEvent): ChainedEvent {
  const rest = text.slice(match.end, event.end - event.eol.length);
  const covered = parseLink(match.open.openAfter);
  if (!covered) return event;
  const link = linkText(
    nextLink(nextLink(covered, withoutLineEnd(text.slice(first.start, match.end))), rest),
  );
  const position = event.before.position + utf8Length(text, event.start, match.end);
  return {
    ...event,
    text: rest,
    start: match.end,
    before: { ...event.before, position },
    continued: true,
    hint: event.time === null ? {} : { ...event.hint, time: event.time },
    inFileRow: false,
    id: idOfLink(link),
    link,
    openAfter: match.open.openAfter,
  };
}

function withoutLineEnd(text: string): string {
  if (text.endsWith('\r\n')) return text.slice(0, -2);
  return text.endsWith('\n') || text.endsWith('\r') ? text.slice(0, -1) : text;
}
