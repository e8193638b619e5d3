import type { ChainedEvent } from './chain_events';
import { eventWriter, refusedEventJson, type EventHeader } from './event_json';
import type { EventStore, NewEvent } from './event_store';
import type { Tally } from './tally';

/** Bulk requests that are under way at once: one more than the engine works on, so that it never waits for us. */
const IN_FLIGHT = 2;
const MAX_EVENTS = 2_000;
/** Characters of text in a request; it may pass that by one event. */
const MAX_CHARACTERS = 5 * 1024 * 1024;

/**
 * Creates events in batches, two under way at a time, and counts what became of each. Adding returns when there is
 * room, not when the events are there: what comes next is cut while the engine works.
 */
export class EventWriter {
  private readonly running = new Set<Promise<void>>();
  private failure: { readonly error: unknown } | null = null;

  constructor(
    private readonly store: EventStore,
    private readonly header: EventHeader,
    private readonly tally: Tally,
  ) {}

  /** @throws what ended a batch before */
  async add(events: readonly ChainedEvent[]): Promise<void> {
    for (const batch of inBatches(events, this.header)) {
      while (this.running.size >= IN_FLIGHT) await Promise.race(this.running);
      if (this.failure) throw this.failure.error;
      this.start(batch);
      // The request is on its way before more is cut.
      await new Promise((resolve) => setImmediate(resolve));
    }
  }

  /** Waits for all that is under way. @throws what ended a batch */
  async end(): Promise<void> {
    await Promise.all(this.running);
    if (this.failure) throw this.failure.error;
  }

  private start(batch: readonly NewEvent[]): void {
    const run = writeBatch(this.store, batch, this.tally)
      .catch((error: unknown) => {
        this.failure ??= { error };
      })
      .finally(() => this.running.delete(run));
    this.running.add(run);
  }
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
  // Even batches: the two under way at once then end together.
  const most = Math.ceil(events.length / Math.ceil(events.length / MAX_EVENTS));
  let batch: NewEvent[] = [];
  let size = 0;
  for (const event of events) {
    batch.push(new EventToWrite(event, write, header));
    size += event.text.length;
    if (batch.length < most && size < MAX_CHARACTERS) continue;
    yield batch;
    batch = [];
    size = 0;
  }
  if (batch.length > 0) yield batch;
}

/** Written out when it is sent, and anew when it is sent again: a chunk is not held as JSON beside its text. */
class EventToWrite implements NewEvent {
  constructor(
    private readonly event: ChainedEvent,
    private readonly write: (event: ChainedEvent) => string,
    private readonly header: EventHeader,
  ) {}

  get id(): string {
    return this.event.id;
  }

  json(): string {
    return this.write(this.event);
  }

  plain(reason: string): string {
    return refusedEventJson(this.event, this.header, reason);
  }
}
