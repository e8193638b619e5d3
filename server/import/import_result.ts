import type { ElasticsearchClient } from '@kbn/core/server';
import type { ImportResult, ImportSource } from '../../common/api/import';
import { FIELD, KIND_UNPARSED } from '../../common/fields';
import { at, instantOr, numberOr } from '../../common/narrow';
import { dataStreamName } from '../../common/service_name';
import { orImportError, toEngineFailure } from './engine/engine_failure';

type Query = Readonly<Record<string, unknown>>;

export interface ReadImportResultOptions {
  readonly client: ElasticsearchClient;
  /** `app_logs.import` */
  readonly import: string;
  readonly source: ImportSource;
  readonly signal: AbortSignal;
}

/**
 * What an import that has ended left in the engine; refreshes the data stream first. An import that added nothing
 * has the range of its file, or else of its service: a page that opens on it is not empty.
 * @throws ImportError when the engine cannot say; AbortError when the signal aborts
 */
export async function readImportResult(options: ReadImportResultOptions): Promise<ImportResult> {
  const { client, source, signal } = options;
  const stream = dataStreamName(source.service, source.namespace);
  return orImportError(signal, async () => {
    try {
      await client.indices.refresh({ index: stream }, { signal });
    } catch (error) {
      const status = toEngineFailure(error)?.status;
      if (status === 404) return { documents: 0, unparsed: 0, timeAssumed: 0, from: null, to: null };
      // Without the right to, the engine's own refresh has to do.
      if (status !== 403) throw error;
    }
    const count = (query: Query) => countEvents(client, stream, query, signal);
    const ours = await count({ term: { [FIELD.import]: options.import } });
    if (ours.documents > 0) return ours;
    const file = source.path ? await count({ term: { [FIELD.filePath]: source.path } }) : ours;
    const { from, to } = file.documents > 0 ? file : await count({ match_all: {} });
    return { ...ours, from, to };
  });
}

async function countEvents(
  client: ElasticsearchClient,
  stream: string,
  query: Query,
  signal: AbortSignal,
): Promise<ImportResult> {
  const answer = await client.transport.request<unknown>(
    {
      method: 'POST',
      path: `/${encodeURIComponent(stream)}/_search`,
      querystring: { allow_partial_search_results: false },
      body: {
        size: 0,
        track_total_hits: true,
        query,
        aggs: {
          unparsed: { filter: { term: { [FIELD.kind]: KIND_UNPARSED } } },
          timeAssumed: { filter: { exists: { field: FIELD.timeFrom } } },
          from: { min: { field: FIELD.time } },
          to: { max: { field: FIELD.time } },
        },
      },
    },
    { signal },
  );
  const aggs = at(answer, 'aggregations');
  return {
    documents: numberOr(at(answer, 'hits', 'total', 'value')) ?? 0,
    unparsed: numberOr(at(aggs, 'unparsed', 'doc_count')) ?? 0,
    timeAssumed: numberOr(at(aggs, 'timeAssumed', 'doc_count')) ?? 0,
    from: instantOr(at(aggs, 'from', 'value')),
    to: instantOr(at(aggs, 'to', 'value')),
  };
}
