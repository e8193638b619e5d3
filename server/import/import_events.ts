import { randomUUID } from 'crypto';
import type { ImportAnswer, ImportChunk, ImportContext } from '../../common/api/import';
import { ImportError } from './errors';
import { chainEvents, holdBack, type ChainedChunk, type ChainedEvent } from './chain_events';
import type { EventHeader } from './event_json';
import type { EventStore } from './event_store';
import { chainStart, linkText } from './hash_chain';
import { firstToWait, matchOpen, onlyAdded } from './open_events';
import { mayReplace, settleOpen } from './settle_open';
import { Tally } from './tally';
import { writeEvents } from './write_events';

const NO_RIGHT =
  'An earlier import left unfinished events here and you may not delete or replace them, so only the lines added since were written, as events marked continued. Ask for the privileges delete and index on logs-app_logs.*';

/**
 * One chunk of an import, whatever holds the events. Order matters: what is provisional is looked up before
 * anything is written, and goes only after all that replaces it is there.
 * @param created when the chunk was read, ISO instant
 */
export async function importEvents(options: {
  store: EventStore;
  chunk: ImportChunk;
  created: string;
}): Promise<ImportAnswer> {
  const { store, chunk, created } = options;
  const { source } = chunk;
  checkZone(source.timezone);
  const context = chunk.context ?? firstContext(chunk);
  // A lone half of a character pair is no text that an engine takes; encoders write U+FFFD in its place.
  const text = chunk.text.replace(/\p{Surrogate}/gu, '\ufffd');
  await store.prepare();
  // What an earlier import left provisional may be too new to be found. Later chunks of an import need not look
  // for anything newer.
  if (chunk.context === null || context.ended) await store.refresh();

  let chained = chain(text, chunk.last, context);
  const matches = matchOpen(text, chained.events, await store.findOpen(chained.events.map((e) => e.after)));
  if (!chunk.last) chained = holdBack(chained, firstToWait(matches, chained.events));
  const ours = matches.filter((match) => match.event < chained.events.length);

  const header: EventHeader = { source, import: context.import, created };
  const tally = new Tally();
  const mayRemove = await mayReplace(store, ours, chained.events);
  const events: ReadonlyArray<ChainedEvent | null> = mayRemove
    ? chained.events
    : onlyAdded(text, chained.events, ours);
  tally.duplicate += events.filter((event) => event === null).length;
  await writeEvents(store, events.filter(isEvent), header, tally);
  if (!mayRemove) tally.note(NO_RIGHT);
  else await settleOpen({ store, matches: ours, events: chained.events, source, tally });
  return answer(chained, tally);
}

function chain(text: string, last: boolean, context: ImportContext): ChainedChunk {
  try {
    return chainEvents(text, last, context);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new ImportError(
      400,
      error.message,
      'Send the context of the last answer as it was, or null to begin.',
    );
  }
}

function firstContext(chunk: ImportChunk): ImportContext {
  const { service, namespace } = chunk.source;
  return {
    version: 1,
    import: chunk.import ?? randomUUID(),
    position: 0,
    chain: linkText(chainStart(service, namespace)),
    events: 0,
    row: null,
    time: null,
  };
}

/** Zones that were found good: there are some hundred, and asking takes longer than cutting a short chunk. */
const goodZones = new Set<string>();

function checkZone(zone: string): void {
  if (goodZones.has(zone)) return;
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    goodZones.add(zone);
  } catch {
    throw new ImportError(400, `"${zone}" is no time zone.`, 'Name one like Europe/Berlin or UTC.');
  }
}

function isEvent(event: ChainedEvent | null): event is ChainedEvent {
  return event !== null;
}

function answer(chained: ChainedChunk, tally: Tally): ImportAnswer {
  return { ...tally.counts(), consumed: chained.consumed, context: chained.context };
}
