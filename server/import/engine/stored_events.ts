import { at } from '../../../common/narrow';
import type { ElasticsearchClient } from '@kbn/core/server';
import { FIELD } from '../../../common/fields';
import type { Located, OpenEvent } from '../event_store';

/** Far below what an engine takes in one `terms` or `ids` query (65,536). */
const IDS_AT_ONCE = 10_000;
const PAGE = 200;
/** Provisional events of a stream that are asked for as a whole. */
const FEW = 1_000;
/** Old indices in one address: an engine takes 4,096 bytes. */
const INDICES_AT_ONCE = 20;

export interface Asked {
  readonly client: ElasticsearchClient;
  readonly stream: string;
  readonly signal: AbortSignal;
}

/**
 * The chain values that a stream's provisional events stand after. A stream has few, one per file and fewer: to ask
 * for all costs nothing against sending thousands of chain values with every chunk.
 * @returns null when they are more than FEW
 */
export async function searchOpenPlaces(asked: Asked): Promise<ReadonlySet<string> | null> {
  const hits = await search(asked, {
    size: FEW,
    query: { term: { [FIELD.open]: true } },
    _source: [FIELD.openAfter],
  });
  if (hits.length === FEW) return null;
  return new Set(
    hits.flatMap((hit) => {
      const after = at(hit, '_source', 'app_logs', 'open_after');
      return typeof after === 'string' ? [after] : [];
    }),
  );
}

/** The provisional events of a stream that stand after one of these chain values. */
export async function searchOpen(asked: Asked, after: readonly string[]): Promise<OpenEvent[]> {
  const found: OpenEvent[] = [];
  for (const part of slices(after, IDS_AT_ONCE)) found.push(...(await searchOpenAfter(asked, part)));
  return found;
}

async function searchOpenAfter(asked: Asked, after: readonly string[]): Promise<OpenEvent[]> {
  const found: OpenEvent[] = [];
  for (let from: unknown[] | undefined, more = true; more;) {
    const hits: unknown[] = await search(asked, {
      size: PAGE,
      query: {
        bool: { filter: [{ term: { [FIELD.open]: true } }, { terms: { [FIELD.openAfter]: after } }] },
      },
      seq_no_primary_term: true,
      _source: [FIELD.original, 'event.created', FIELD.offset, FIELD.eol, FIELD.openAfter, FIELD.import],
      sort: [{ [FIELD.offset]: 'asc' }, { [FIELD.eventId]: 'asc' }],
      ...(from ? { search_after: from } : {}),
    });
    found.push(...hits.flatMap(toOpen));
    const sort = at(hits[hits.length - 1], 'sort');
    more = hits.length === PAGE && Array.isArray(sort);
    from = Array.isArray(sort) ? sort : undefined;
  }
  return found;
}

/** Where documents lie, by `_id`, over all backing indices. */
export async function searchIds(asked: Asked, ids: readonly string[]): Promise<Located[]> {
  const found: Located[] = [];
  for (const part of slices(ids, IDS_AT_ONCE)) {
    const hits = await search(asked, {
      size: part.length,
      query: { ids: { values: part } },
      seq_no_primary_term: true,
      _source: false,
    });
    found.push(...hits.flatMap(toLocated));
  }
  return found;
}

/** Makes findable what was written to these indices. On those that are written to no more it costs nothing. */
export async function refreshIndices(asked: Asked, indices: readonly string[]): Promise<void> {
  for (const part of slices(indices, INDICES_AT_ONCE)) {
    await asked.client.indices.refresh({ index: part }, { signal: asked.signal });
  }
}

/** The hits of one search over all shards; a shard that does not answer is an error. */
export async function search(asked: Asked, body: Readonly<Record<string, unknown>>): Promise<unknown[]> {
  const answer = await asked.client.transport.request<unknown>(
    {
      method: 'POST',
      path: `/${encodeURIComponent(asked.stream)}/_search`,
      // A shard that does not answer would hide a document that is there.
      querystring: { allow_partial_search_results: false },
      body: { track_total_hits: false, ...body },
    },
    { signal: asked.signal },
  );
  const hits = at(answer, 'hits', 'hits');
  return Array.isArray(hits) ? hits : [];
}

/** Where a hit lies; none without its sequence number. */
export function toLocated(hit: unknown): Located[] {
  const [id, index] = [at(hit, '_id'), at(hit, '_index')];
  const [seqNo, primaryTerm] = [at(hit, '_seq_no'), at(hit, '_primary_term')];
  if (typeof id !== 'string' || typeof index !== 'string') return [];
  if (typeof seqNo !== 'number' || typeof primaryTerm !== 'number') return [];
  return [{ id, index, seqNo, primaryTerm }];
}

function toOpen(hit: unknown): OpenEvent[] {
  const source = at(hit, '_source');
  const [event, ours] = [at(source, 'event'), at(source, 'app_logs')];
  const [original, created] = [at(event, 'original'), at(event, 'created')];
  const [eol, openAfter, imported] = [at(ours, 'eol'), at(ours, 'open_after'), at(ours, 'import')];
  const offset = at(source, 'log', 'offset');
  if (typeof original !== 'string' || typeof created !== 'string' || typeof offset !== 'number') return [];
  if (typeof eol !== 'string' || typeof openAfter !== 'string' || typeof imported !== 'string') return [];
  return toLocated(hit).map((at) => ({ ...at, original, eol, offset, openAfter, created, import: imported }));
}

function slices<T>(values: readonly T[], size: number): T[][] {
  const parts: T[][] = [];
  for (let i = 0; i < values.length; i += size) parts.push(values.slice(i, i + size));
  return parts;
}
