import type { Client } from '@elastic/elasticsearch';
import { at } from '../../../common/narrow';
import { buildPipeline } from '../../../server/assets/ingest_pipeline/build_pipeline';
import type { ServiceReadings } from '../../../server/assets/ingest_pipeline/service_reading';

/** What the real pipeline makes of documents, as it is rendered with what people said about their services. */
export async function simulate(
  client: Client,
  documents: readonly unknown[],
  services: ServiceReadings = {},
): Promise<readonly unknown[]> {
  const answer = await client.transport.request<unknown>({
    method: 'POST',
    path: '/_ingest/pipeline/_simulate',
    body: {
      pipeline: buildPipeline('test', services),
      docs: documents.map((document) => ({ _source: document })),
    },
  });
  return documents.map((_document, i) => {
    const source = at(answer, 'docs', i, 'doc', '_source');
    if (source === undefined) throw new Error(JSON.stringify(at(answer, 'docs', i)));
    return source;
  });
}
