import type { ChainedEvent } from './chain_events';
import { eventWriter, refusedEventJson, type EventHeader } from './event_json';
import type { EventStore, NewEvent } from './event_store';
import type { Tally } from './tally';

/** Bulk requests that are under way at once: one more than the engine works on, so that it never waits for us. */
const IN_FLIGHT = 2;
const MAX_EVENTS = 2_000;
/** Characters of JSON; a request may pass it by one event. */
const MAX_CHARACTERS = 5 * 1024 * 1024;

/**
 * Creates events in batches, two under way at a time, and counts what became of each.
 * @throws whatever ended a batch; the batches under way are waited for first
 */
export async function writeEvents(
  store: EventStore,
  events: readonly ChainedEvent[],
  header: EventHeader,
  tally: Tally,
): Promise<void> {
  const batches = inBatches(events, header);
  const worker = async () => {
    for (const batch of batches) await writeBatch(store, batch, tally);
  };
  const ended = await Promise.allSettled(Array.from({ length: IN_FLIGHT }, worker));
  for (const one of ended) if (one.status === 'rejected') throw one.reason;
}

async function writeBatch(store: EventStore, batch: readonly NewEvent[], tally: Tally): Promise<void> {
  const older = await store.findOlder(batch.map((event) => event.id));
  tally.duplicate += older.size;
  const fresh = older.size === 0 ? batch : batch.filter((event) => !older.has(event.id));
  if (fresh.length === 0) return;
  const results = await store.create(fresh);
  fresh.forEach((event, i) => {
    const result = results[i];
    if (!result) return;
    if (result.kind === 'created') tally.accepted++;
    else if (result.kind === 'exists') tally.duplicate++;
    else tally.reject(event.id, result.reason);
  });
}

/** A generator, so that a batch is written out while those before it are on their way. */
function* inBatches(events: readonly ChainedEvent[], header: EventHeader): Generator<NewEvent[]> {
  const write = eventWriter(header);
  let batch: NewEvent[] = [];
  let size = 0;
  for (const event of events) {
    const json = write(event);
    batch.push({ id: event.id, json, plain: (reason) => refusedEventJson(event, header, reason) });
    size += json.length;
    if (batch.length < MAX_EVENTS && size < MAX_CHARACTERS) continue;
    yield batch;
    batch = [];
    size = 0;
  }
  if (batch.length > 0) yield batch;
}
