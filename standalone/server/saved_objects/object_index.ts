import type { Client } from '@elastic/elasticsearch';
import type { SavedObject } from '@kbn/core/server';
import { decodeVersion, documentId, encodeVersion, fromHit, toDocument, type Hit } from './stored_object';

/** Where the standalone keeps saved objects: in the engine, beside the data. */
export const OBJECT_INDEX = '.app_logs_standalone';

const MAPPINGS = {
  dynamic: false,
  properties: {
    type: { type: 'keyword' },
    title: { type: 'text', fields: { keyword: { type: 'keyword', ignore_above: 1024 } } },
    updated_at: { type: 'date' },
  },
} as const;

export interface WriteOutcome {
  readonly status: number;
  readonly version: string;
  readonly reason?: string;
}

/** The index as plain reads and writes; made with the first write, so that a start leaves no trace. */
export class ObjectIndex {
  private ready: Promise<void> | null = null;

  constructor(private readonly client: Client) {}

  /** Objects in the order asked for; null where there is none. */
  async getMany(keys: ReadonlyArray<{ type: string; id: string }>): Promise<Array<SavedObject | null>> {
    if (keys.length === 0) return [];
    const ids = keys.map(({ type, id }) => documentId(type, id));
    const result = await this.client.mget<unknown>({ index: OBJECT_INDEX, ids });
    return result.docs.map((doc) => ('found' in doc && doc.found ? fromHit(doc) : null));
  }

  /** Objects of some types by title; `search` matches beginnings of words. */
  async find(
    types: readonly string[],
    search: string,
    { from, size }: { from: number; size: number },
  ): Promise<{ objects: SavedObject[]; total: number }> {
    const words = search.trim();
    const result = await this.client.search<unknown>({
      index: OBJECT_INDEX,
      ignore_unavailable: true,
      from,
      size,
      track_total_hits: true,
      seq_no_primary_term: true,
      query: {
        bool: {
          filter: [{ terms: { type: [...types] } }],
          must: words === '' ? [] : [{ match_bool_prefix: { title: { query: words, operator: 'and' } } }],
        },
      },
      sort: [{ 'title.keyword': { order: 'asc', unmapped_type: 'keyword' } }],
    });
    const { total } = result.hits;
    return {
      objects: result.hits.hits.map((hit: Hit) => fromHit(hit)),
      total: typeof total === 'number' ? total : (total?.value ?? 0),
    };
  }

  /** Writes objects in one request; without `overwrite` one that exists has status 409. */
  async putMany(objects: readonly SavedObject[], overwrite: boolean): Promise<WriteOutcome[]> {
    if (objects.length === 0) return [];
    await this.ensureIndex();
    const verb = overwrite ? 'index' : 'create';
    const result = await this.client.bulk({
      index: OBJECT_INDEX,
      refresh: true,
      operations: objects.flatMap((object) => [
        { [verb]: { _id: documentId(object.type, object.id) } },
        toDocument(object),
      ]),
    });
    return result.items.map((item) => {
      const done = item[verb];
      const version = encodeVersion({ _seq_no: done?._seq_no, _primary_term: done?._primary_term });
      return { status: done?.status ?? 500, version, reason: done?.error?.reason ?? undefined };
    });
  }

  /** Replaces one object if it still has the version. Gives the new version, or null when it has changed since. */
  async replace(object: SavedObject, version: string): Promise<string | null> {
    const result = await this.client.index(
      {
        index: OBJECT_INDEX,
        id: documentId(object.type, object.id),
        document: toDocument(object),
        refresh: true,
        ...decodeVersion(version),
      },
      { ignore: [409], meta: true },
    );
    if (result.statusCode === 409) return null;
    return encodeVersion({ _seq_no: result.body._seq_no, _primary_term: result.body._primary_term });
  }

  /** False when there was none. */
  async remove(type: string, id: string): Promise<boolean> {
    const result = await this.client.delete(
      { index: OBJECT_INDEX, id: documentId(type, id), refresh: true },
      { ignore: [404], meta: true },
    );
    return result.statusCode !== 404;
  }

  private ensureIndex(): Promise<void> {
    this.ready ??= this.createIndex().catch((error: unknown) => {
      this.ready = null;
      throw error;
    });
    return this.ready;
  }

  private async createIndex(): Promise<void> {
    await this.client.indices.create(
      {
        index: OBJECT_INDEX,
        settings: { number_of_shards: 1, auto_expand_replicas: '0-1', hidden: true },
        mappings: MAPPINGS,
      },
      // 400: it is there already.
      { ignore: [400] },
    );
  }
}
