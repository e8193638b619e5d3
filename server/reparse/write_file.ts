import { eventWriter, refusedEventJson, type EventHeader } from '../import/event_json';
import type { ChainedEvent } from '../import/chain_events';
import type { Located, NewEvent } from '../import/event_store';
import type { RecutEvent } from './cut_file';
import { changedMeanwhile } from './reparse_errors';
import type { ReparseStore } from './reparse_store';
import type { ReparseTask } from './reparse_task';
import type { StoredDocument } from './stored_document';

const MAX_EVENTS = 2_000;
/** Characters of text in a request; it may pass that by one event. */
const MAX_CHARACTERS = 5 * 1024 * 1024;
/** Times that a document is looked up again which somebody else changes. */
const ATTEMPTS = 5;

export interface Rewritten {
  /** Events that were not there. */
  readonly written: number;
  /** Events in the place of a document with the same id. */
  readonly replaced: number;
  /** Why events could not be written, one reason each. */
  readonly refused: readonly string[];
}

/**
 * Writes events, each in the place of the document with its id when there is one.
 * @throws AppLogsError 409 when somebody else keeps changing the same documents
 */
export async function writeEvents(
  store: ReparseStore,
  task: ReparseTask,
  events: readonly RecutEvent[],
): Promise<Rewritten> {
  const write = new HeadedWriter();
  const total = { written: 0, replaced: 0, refused: new Array<string>() };
  for (const batch of inBatches(events)) {
    let waiting: ReadonlyArray<readonly [RecutEvent, Located | null]> = batch.map((one) => [one, one.at]);
    for (let attempt = 1; waiting.length > 0; attempt++) {
      if (attempt > ATTEMPTS) throw changedMeanwhile();
      const results = await store.write(
        task,
        waiting.map(([one, at]) => write.toNew(one, at)),
      );
      const there: RecutEvent[] = [];
      waiting.forEach(([one, at], i) => {
        const result = results[i];
        if (result?.kind === 'exists') there.push(one);
        else if (result?.kind === 'refused') total.refused.push(result.reason);
        else if (at) total.replaced++;
        else total.written++;
      });
      waiting = await stillToWrite(store, task, there);
    }
  }
  return total;
}

/** Those of events whose ids are taken that are not there as this re-parse writes them. */
async function stillToWrite(
  store: ReparseStore,
  task: ReparseTask,
  there: readonly RecutEvent[],
): Promise<Array<readonly [RecutEvent, Located | null]>> {
  if (there.length === 0) return [];
  const found = new Map<string, StoredDocument>();
  for (const one of await store.find(
    task,
    there.map(({ event }) => event.id),
  )) {
    found.set(one.id, one);
  }
  return there.flatMap((one): Array<readonly [RecutEvent, Located | null]> => {
    const document = found.get(one.event.id);
    if (!document) return [[one, null]];
    if (document.reparse === task.id && document.openAfter === one.event.openAfter) return [];
    // Imported by somebody into the other stream, and by its id the same event: it stays as it is.
    if (!one.at && document.reparse === null && document.replacedBy === null) return [];
    return [[one, document]];
  });
}

function* inBatches(events: readonly RecutEvent[]): Generator<RecutEvent[]> {
  let batch: RecutEvent[] = [];
  let size = 0;
  for (const one of events) {
    batch.push(one);
    size += one.event.text.length;
    if (batch.length < MAX_EVENTS && size < MAX_CHARACTERS) continue;
    yield batch;
    batch = [];
    size = 0;
  }
  if (batch.length > 0) yield batch;
}

/** Writes events as JSON; what neighbours have in common is written out once. */
class HeadedWriter {
  private readonly writers = new Map<string, (event: ChainedEvent) => string>();

  toNew({ event, header }: RecutEvent, at: Located | null): NewEvent {
    return {
      id: event.id,
      ...(at ? { at } : {}),
      json: () => this.writerOf(header)(event),
      plain: (reason) => refusedEventJson(event, header, reason),
    };
  }

  private writerOf(header: EventHeader): (event: ChainedEvent) => string {
    const key = JSON.stringify(header);
    const known = this.writers.get(key);
    if (known) return known;
    const writer = eventWriter(header);
    this.writers.set(key, writer);
    return writer;
  }
}
