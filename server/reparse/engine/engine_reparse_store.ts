import type { ElasticsearchClient, Logger } from '@kbn/core/server';
import { FIELD } from '../../../common/fields';
import type { Patience } from '../../../common/import/back_off';
import { at, listOf, numberOr, stringOr } from '../../../common/narrow';
import { INDEX_PATTERN } from '../../../common/names';
import { bulkRequest } from '../../import/engine/bulk_request';
import { engineEventStore } from '../../import/engine/engine_event_store';
import { persist } from '../../import/engine/persist';
import { search, toLocated } from '../../import/engine/stored_events';
import { EngineRefusal } from '../../import/errors';
import type { EventStore, Located } from '../../import/event_store';
import { PageSize } from '../../page_size';
import type { LoneDocument, Place, ReparseStore } from '../reparse_store';
import { stoppedForbidden } from '../reparse_errors';
import { nameOf, streamsOf, type Stream } from '../reparse_task';
import { SOURCE_FIELDS, toStoredDocument, type StoredDocument } from '../stored_document';
import { ensureMarkFields } from './mark_fields';
import { chosenQuery, filesQuery, loneQuery, pathAfterQuery, replacedQuery, rootsQuery } from './group_query';

/** Documents whose originals are read. */
const ORIGINALS = { wanted: 4 * 1024 * 1024, first: 100, most: 1_000 };
/** Documents whose originals are not read. */
const MANY = 1_000;
/** Documents of which everything is read. */
const FEW = 200;
const STREAMS = 1_000;

/** What is no part of a file has no offset; with none the engine gives a number that JavaScript cannot hold. */
const offset = (order: string) => ({ [FIELD.offset]: { order, missing: -1 } });
const id = (order: string) => ({ [FIELD.eventId]: { order, missing: '' } });
const FORWARDS = [offset('asc'), id('asc')];
const BACKWARDS = [offset('desc'), id('desc')];

/** The data streams on the engine, as the current user. */
export function engineReparseStore(options: {
  client: ElasticsearchClient;
  signal: AbortSignal;
  logger: Logger;
  patience?: Patience;
}): ReparseStore {
  const { client, signal, logger, patience } = options;
  const events = new Map<string, EventStore>();
  const pages = new PageSize(ORIGINALS);
  const retried = <T>(request: () => Promise<T>) => persist(signal, request, patience);
  const find = (streams: readonly string[], body: Readonly<Record<string, unknown>>) =>
    retried(() => search({ client, stream: streams.join(','), signal }, body));
  const storeOf = (stream: Stream): EventStore => {
    const name = nameOf(stream);
    const known = events.get(name);
    if (known) return known;
    const source = { ...stream, timezone: 'UTC', path: '', encoding: 'utf-8' };
    const store = engineEventStore({ client, source, signal, logger, ...(patience ? { patience } : {}) });
    events.set(name, store);
    return store;
  };

  return {
    streamsOfImport: async (importId) => {
      await retried(() => client.indices.refresh({ index: INDEX_PATTERN }, { signal }));
      const answer = await retried(() =>
        client.transport.request<unknown>(
          {
            method: 'POST',
            path: `/${encodeURIComponent(INDEX_PATTERN)}/_search`,
            body: {
              size: 0,
              query: { term: { [FIELD.import]: importId } },
              aggs: {
                datasets: {
                  terms: { field: 'data_stream.dataset', size: STREAMS },
                  aggs: { namespaces: { terms: { field: 'data_stream.namespace', size: STREAMS } } },
                },
              },
            },
          },
          { signal },
        ),
      );
      return listOf(at(answer, 'aggregations', 'datasets', 'buckets')).flatMap((dataset) =>
        listOf(at(dataset, 'namespaces', 'buckets')).flatMap((namespace) =>
          toStream(at(dataset, 'key'), at(namespace, 'key')),
        ),
      );
    },
    prepare: async (stream) => {
      await storeOf(stream).prepare();
      await retried(() => ensureMarkFields(client, nameOf(stream), signal));
    },
    refresh: async (streams) => {
      await retried(() =>
        client.indices.refresh({ index: [...streams], ignore_unavailable: true }, { signal }),
      );
    },
    count: async (task, path) => {
      const answer = await retried(() =>
        client.transport.request<unknown>(
          {
            method: 'POST',
            path: `/${encodeURIComponent(nameOf(task.source))}/_count`,
            querystring: { ignore_unavailable: true },
            body: { query: chosenQuery(task, path) },
          },
          { signal },
        ),
      );
      return numberOr(at(answer, 'count')) ?? 0;
    },
    anyOf: async (task, path) => {
      const query = chosenQuery(task, path);
      const hits = await find([nameOf(task.source)], {
        size: 1,
        query,
        seq_no_primary_term: true,
        _source: false,
      });
      return hits.flatMap(toLocated)[0] ?? null;
    },
    mayChange: async (document) => storeOf({ service: 'app', namespace: 'default' }).mayChange(document),
    nextPath: async (task, after) => {
      const hits = await find([nameOf(task.source)], {
        size: 1,
        query: pathAfterQuery(task, after),
        sort: [{ [FIELD.filePath]: 'asc' }],
        _source: false,
      });
      return stringOr(at(hits[0], 'sort', 0));
    },
    roots: async (group, { after, size, chosen }) => {
      const hits = await find([nameOf(group.task.source)], {
        size,
        query: rootsQuery(group, after, chosen),
        sort: [{ [FIELD.eventId]: 'asc' }],
        _source: false,
      });
      return hits.flatMap((hit) => stringOr(at(hit, 'sort', 0)) ?? []);
    },
    read: async (group, after) => {
      const size = pages.next();
      const hits = await find(streamsOf(group.task), {
        size,
        query: filesQuery(group),
        sort: FORWARDS,
        seq_no_primary_term: true,
        _source: SOURCE_FIELDS,
        ...(after ? { search_after: [after.offset, after.id] } : {}),
      });
      const documents = hits.flatMap((hit) => toStoredDocument(hit) ?? []);
      pages.was(
        documents.length,
        documents.reduce((sum, document) => sum + document.text.length, 0),
      );
      return { documents, next: placeOf(hits[hits.length - 1]) };
    },
    lone: async (group, after) => {
      const { task } = group;
      const stays = nameOf(task.source) === nameOf(task.target);
      const hits = await find([nameOf(task.source)], {
        size: FEW,
        query: loneQuery(group, stays),
        sort: FORWARDS,
        seq_no_primary_term: true,
        ...(after ? { search_after: [after.offset, after.id] } : {}),
      });
      return { documents: hits.flatMap(toLone), next: placeOf(hits[hits.length - 1]) };
    },
    replaced: async (group, after) => {
      const hits = await find(streamsOf(group.task), {
        size: MANY,
        query: replacedQuery(group),
        sort: BACKWARDS,
        seq_no_primary_term: true,
        _source: false,
        ...(after ? { search_after: [after.offset, after.id] } : {}),
      });
      return { documents: hits.flatMap(toLocated), next: placeOf(hits[hits.length - 1]) };
    },
    find: async (task, ids) => {
      const target = [nameOf(task.target)];
      await retried(() => client.indices.refresh({ index: target }, { signal }));
      const found: StoredDocument[] = [];
      for (let i = 0; i < ids.length; i += FEW) {
        const part = ids.slice(i, i + FEW);
        const hits = await find(target, {
          size: part.length,
          query: { ids: { values: part } },
          seq_no_primary_term: true,
          _source: SOURCE_FIELDS,
        });
        found.push(...hits.flatMap((hit) => toStoredDocument(hit) ?? []));
      }
      return found;
    },
    write: async (task, fresh) => {
      const store = storeOf(task.target);
      const older = await store.findOlder(fresh.flatMap((event) => (event.at ? [] : [event.id])));
      const sent = fresh.filter((event) => event.at || !older.has(event.id));
      const results = sent.length === 0 ? [] : await store.create(sent);
      const byId = new Map(sent.map((event, i) => [event.id, results[i]]));
      return fresh.map((event) => byId.get(event.id) ?? { kind: 'exists' });
    },
    mark: async (task, documents) => {
      const doc = JSON.stringify({ doc: { app_logs: { replaced_by: task.id } } });
      for (let i = 0; i < documents.length; i += MANY) {
        const part = documents.slice(i, i + MANY);
        const body = part.map((one) => `{"update":${placed(one)}}\n${doc}\n`).join('');
        await change(nameOf(task.source), body);
      }
    },
    remove: async (documents) => {
      // One index at a time: within a bulk the engine keeps the order of each index alone.
      for (const part of runs(documents)) {
        await change(part[0]?.index ?? '', part.map((one) => `{"delete":${placed(one)}}\n`).join(''));
      }
    },
  };

  async function change(index: string, body: string): Promise<void> {
    if (body === '') return;
    const items = await bulkRequest(client, index, body, signal, patience);
    for (const { status, reason } of items) {
      if (status === 401 || status === 403) throw stoppedForbidden(reason);
      if (status >= 300 && status !== 404 && status !== 409) throw new EngineRefusal(reason);
    }
  }
}

function placed({ index, id, seqNo, primaryTerm }: Located): string {
  return JSON.stringify({ _index: index, _id: id, if_seq_no: seqNo, if_primary_term: primaryTerm });
}

/** Parts of a list whose documents lie in one index. */
function runs(documents: readonly Located[]): Located[][] {
  const parts: Located[][] = [];
  for (const document of documents) {
    const part = parts[parts.length - 1];
    if (part?.[0]?.index === document.index) part.push(document);
    else parts.push([document]);
  }
  return parts;
}

function toStream(dataset: unknown, namespace: unknown): Stream[] {
  const service = /^app_logs\.([a-z0-9_]+)$/.exec(stringOr(dataset) ?? '')?.[1];
  const name = stringOr(namespace);
  return service === undefined || name === null ? [] : [{ service, namespace: name }];
}

function toLone(hit: unknown): LoneDocument[] {
  const source = at(hit, '_source');
  if (typeof source !== 'object' || source === null) return [];
  return toLocated(hit).map((located) => ({
    ...located,
    stored: toStoredDocument(hit),
    source: { ...source },
  }));
}

/** The place of a hit; null when there is no hit. */
function placeOf(hit: unknown): Place | null {
  const [offset, id] = [numberOr(at(hit, 'sort', 0)), stringOr(at(hit, 'sort', 1))];
  return offset === null || id === null ? null : { offset, id };
}
