import type { ElasticsearchClient, Logger } from '@kbn/core/server';
import type { ImportSource } from '../../../common/api/import';
import type { Patience } from '../../../common/import/back_off';
import { dataStreamName } from '../../../common/service_name';
import type { EventStore, Located } from '../event_store';
import { bulkCreate } from './bulk_create';
import { bulkRequest } from './bulk_request';
import { backingIndices } from './data_stream';
import { toEngineFailure } from './engine_failure';
import { persist } from './persist';
import { refreshIndices, searchIds, searchOpen, searchOpenPlaces } from './stored_events';

/** The data stream of a service on the engine, as the current user. */
export function engineEventStore(options: {
  client: ElasticsearchClient;
  source: ImportSource;
  signal: AbortSignal;
  logger: Logger;
  patience?: Patience;
}): EventStore {
  const { client, source, signal, logger, patience } = options;
  const stream = dataStreamName(source.service, source.namespace);
  const asked = { client, stream, signal };
  const retried = <T>(request: () => Promise<T>) => persist(signal, request, patience);
  let backing: readonly string[] = [];
  let places: ReadonlySet<string> | null = null;
  return {
    prepare: async () => {
      backing = await retried(() => backingIndices(client, stream, signal));
    },
    refresh: () =>
      retried(async () => {
        try {
          await client.indices.refresh({ index: stream }, { signal });
        } catch (error) {
          if (toEngineFailure(error)?.status !== 403) throw error;
          // The engine refreshes by itself, if later: an event left open a moment ago may stay open.
          logger.debug(`Not allowed to refresh ${stream}; reading what is findable already.`);
        }
      }),
    openPlaces: async () => {
      places = await retried(() => searchOpenPlaces(asked));
      return places;
    },
    findOpen: (after) => {
      const wanted = places ? after.filter((value) => places?.has(value)) : after;
      return wanted.length === 0 ? Promise.resolve([]) : retried(() => searchOpen(asked, wanted));
    },
    findOlder: async (ids) => {
      // An _id is unique within one backing index only; `create` sees those of the index it writes to.
      if (backing.length < 2) return new Set();
      await retried(() => refreshIndices(asked, backing.slice(0, -1)));
      return new Set((await retried(() => searchIds(asked, ids))).map((found) => found.id));
    },
    locate: (ids) => retried(() => searchIds(asked, ids)),
    create: (events) => bulkCreate({ ...asked, patience }, events),
    mayChange: async (at) => {
      // A sequence number that the document does not have yet: allowed, it is a conflict; not allowed, a 403.
      const never = { ...at, seqNo: at.seqNo + 1_000_000 };
      const probe = `${deletion(never)}{"index":${placed(never)}}\n{}\n`;
      const items = await bulkRequest(client, at.index, probe, signal, patience);
      return items.every(({ status }) => status !== 403 && status !== 401);
    },
    change: async (removed, replaced) => {
      const operations = [
        ...removed.map((at) => deletion(at)),
        ...replaced.map(({ at, json }) => `{"index":${placed(at)}}\n${json}\n`),
      ];
      const target = removed[0]?.index ?? replaced[0]?.at.index ?? stream;
      const items = await bulkRequest(client, target, operations.join(''), signal, patience);
      // 404 and 409: somebody else has removed or changed it since.
      return items.flatMap(({ status, reason }) =>
        status < 300 || status === 404 || status === 409 ? [] : [reason],
      );
    },
  };
}

function deletion(at: Located): string {
  return `{"delete":${placed(at)}}\n`;
}

function placed(at: Located): string {
  const { index, id, seqNo, primaryTerm } = at;
  return JSON.stringify({ _index: index, _id: id, if_seq_no: seqNo, if_primary_term: primaryTerm });
}
