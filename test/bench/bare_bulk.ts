import type { Client } from '@elastic/elasticsearch';
import { dataStreamName } from '../../common/service_name';

/** As write_events.ts sends them. */
const BATCH = 2_000;
const IN_FLIGHT = 2;

/** What a service holds, as the bodies of bulks that make the same documents again, ready to be sent. */
export async function readyMadeBulks(client: Client, service: string): Promise<string[]> {
  const bodies: string[] = [];
  let after: Array<string | number> | undefined;
  for (;;) {
    const { hits } = await client.search<unknown>({
      index: dataStreamName(service, ''),
      size: BATCH,
      sort: [{ 'log.offset': 'asc' }],
      ...(after ? { search_after: after } : {}),
    });
    const last = hits.hits[hits.hits.length - 1];
    if (!last) return bodies;
    after = last.sort?.map(Number);
    bodies.push(
      hits.hits.map((hit) => `{"create":{"_id":"${hit._id}"}}\n${JSON.stringify(hit._source)}\n`).join(''),
    );
  }
}

/** Sends ready-made bulks past the pipeline, as many at once as the import has under way. */
export async function sendBare(client: Client, service: string, bodies: readonly string[]): Promise<void> {
  const left = bodies.values();
  const worker = async () => {
    for (const body of left) {
      const answer = await client.transport.request<{ errors?: boolean }>({
        method: 'POST',
        path: `/${dataStreamName(service, '')}/_bulk`,
        querystring: { pipeline: '_none', filter_path: 'errors,items.*.status' },
        bulkBody: body,
      });
      if (answer.errors) throw new Error('The bare bulk had errors.');
    }
  };
  await Promise.all(Array.from({ length: IN_FLIGHT }, worker));
}
