import type { Client } from '@elastic/elasticsearch';
import type { ReparseAnswer } from '../../../common/api/reparse';
import type { EventDocument } from '../../../common/event_document';
import type { FormatRow } from '../../../common/formats/format_row';
import { at } from '../../../common/narrow';
import { dataStreamName } from '../../../common/service_name';
import { engineReparseStore } from '../../../server/reparse/engine/engine_reparse_store';
import { reparse, type ReparseRequest } from '../../../server/reparse/reparse';
import type { ReparseStore } from '../../../server/reparse/reparse_store';
import { QUICK, storedEvents } from '../import/import_text';
import { silentLogger } from '../support/silent_logger';

export function storeOn(client: Client): ReparseStore {
  const { signal } = new AbortController();
  return engineReparseStore({ client, signal, logger: silentLogger, patience: QUICK });
}

/**
 * Sends requests as a client does, until all is done.
 * @param options.sliceMs 0 asks for as many requests as there can be
 */
export async function reparseAll(
  store: ReparseStore,
  request: Partial<ReparseRequest> & Pick<ReparseRequest, 'selection'>,
  { rows = [], sliceMs = 3_000 }: { rows?: readonly FormatRow[]; sliceMs?: number } = {},
): Promise<ReparseAnswer> {
  let cursor: string | null = request.cursor ?? null;
  for (;;) {
    const answer = await reparse({
      store,
      request: { timezone: null, service: null, ...request, cursor },
      rowsOf: async () => rows,
      sliceMs,
    });
    if (answer.done) return answer;
    ({ cursor } = answer);
  }
}

/** What differs between a re-parse and an import of the same file. */
const MOMENTARY = ['created', 'ingested', 'import', 'reparse'];

/** All documents of a service but for when and by what they were written; those without a time have that of their receipt. */
export async function documentsOf(client: Client, service: string): Promise<unknown[]> {
  const events = await storedEvents(client, service);
  return events.map(({ id, source }) => {
    const { '@timestamp': time, ...rest } = source;
    const kept: unknown = JSON.parse(
      JSON.stringify(rest, (name, value: unknown) => (MOMENTARY.includes(name) ? undefined : value)),
    );
    return { id, source: kept, time: time === at(source, 'event', 'created') ? 'received' : time };
  });
}

/** `@timestamp` of all documents of a service, the first one first. */
export async function timesOf(client: Client, service: string): Promise<string[]> {
  const events = await storedEvents(client, service);
  return events.map(({ source }) => new Date(String(at(source, '@timestamp'))).toISOString()).sort();
}

/** Lines of a bulk, two for a document. */
const PART = 4_000;

/** Puts documents there that an import would make no more. */
export async function putDocuments(client: Client, documents: readonly EventDocument[]): Promise<void> {
  const operations = documents.flatMap((document) => {
    const { dataset, namespace } = document.data_stream;
    return [{ create: { _index: `logs-${dataset}-${namespace}`, _id: document.event.id } }, document];
  });
  // In parts: all of a large file at once takes longer than a client waits.
  for (let from = 0; from < operations.length; from += PART) {
    const part = operations.slice(from, from + PART);
    const { errors, items } = await client.bulk({ operations: part, refresh: true });
    if (errors) throw new Error(JSON.stringify(items.find((item) => item.create?.error)));
  }
}

/** Takes a service's documents away, so that the same can be imported anew. */
export async function removeService(client: Client, service: string): Promise<void> {
  await client.indices.deleteDataStream({ name: dataStreamName(service, '') });
}

/** What a store throws that was told to stop. */
export class Stopped extends Error {}

/** The same store, that goes away at a request which changes something, before or after it is done. */
export function stoppingAt(
  store: ReparseStore,
  change: number,
  when: 'before' | 'after',
): { readonly store: ReparseStore; readonly changes: () => number } {
  let changes = 0;
  const stopping =
    <Args extends unknown[], Result>(request: (...args: Args) => Promise<Result>) =>
    async (...args: Args): Promise<Result> => {
      const stops = changes++ === change;
      if (stops && when === 'before') throw new Stopped();
      const result = await request(...args);
      if (stops) throw new Stopped();
      return result;
    };
  return {
    store: {
      ...store,
      write: stopping(store.write),
      mark: stopping(store.mark),
      remove: stopping(store.remove),
    },
    changes: () => changes,
  };
}
