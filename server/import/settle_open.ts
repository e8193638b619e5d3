import type { ImportSource } from '../../common/api/import';
import type { ChainedEvent } from './chain_events';
import { eventWriter, type EventHeader } from './event_json';
import type { EventStore, Located, Replacement } from './event_store';
import type { Match } from './open_events';
import type { Tally } from './tally';

/**
 * Whether the provisional documents found may be deleted and replaced by this user. Asked before anything is
 * written, and only when there is something to change.
 */
export async function mayReplace(
  store: EventStore,
  matches: readonly Match[],
  events: readonly ChainedEvent[],
): Promise<boolean> {
  if (matches.length === 0) return true;
  const byId = new Map(events.map((event) => [event.id, event]));
  const changing = matches.find((match) => isChanged(match, byId.get(match.open.id)));
  return changing === undefined || store.mayChange(changing.open);
}

/**
 * Ends what earlier imports left provisional: a document that no event of the file has the id of any more is
 * deleted from its backing index; one that is now known to be complete, or has another line end, is written again
 * as one import of the whole file would have made it, and stays with the import that it came with. Nothing is
 * deleted while an event that takes its place was refused.
 */
export async function settleOpen(options: {
  store: EventStore;
  matches: readonly Match[];
  events: readonly ChainedEvent[];
  source: ImportSource;
  dialect: EventHeader['dialect'];
  tally: Tally;
}): Promise<void> {
  const { store, matches, events, source, dialect, tally } = options;
  if (matches.length === 0) return;
  const byId = new Map(events.map((event) => [event.id, event]));
  const removed: Located[] = [];
  const replaced: Replacement[] = [];
  const uncertain: string[] = [];
  for (const match of matches) {
    if (events.slice(match.event).some((e) => e.start < match.end && tally.refused.has(e.id))) continue;
    const event = byId.get(match.open.id);
    if (!event) removed.push(match.open);
    else if (isChanged(match, event)) {
      const write = eventWriter({ source, import: match.open.import, created: match.open.created, dialect });
      replaced.push({ at: match.open, json: write(event) });
    }
    if (match.before !== null && !byId.has(match.before)) uncertain.push(match.before);
  }
  if (uncertain.length > 0) removed.push(...(await store.locate(uncertain)));
  if (removed.length + replaced.length === 0) return;
  for (const reason of await store.change(unique(removed), replaced)) tally.note(reason);
}

function isChanged(match: Match, event: ChainedEvent | undefined): boolean {
  return event === undefined || event.eol !== match.open.eol || event.openAfter !== match.open.openAfter;
}

function unique(places: readonly Located[]): Located[] {
  return [...new Map(places.map((place) => [`${place.index}/${place.id}`, place])).values()];
}
