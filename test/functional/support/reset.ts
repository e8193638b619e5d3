import { at, listOf } from '../../../common/narrow';
import { callKibana } from './call_kibana';
import type { TestHost } from './host';

const SETUP = '/api/app_logs/setup';

/**
 * Removes our data and assets, as a person would who starts over: also what somebody changed, which a test that
 * stopped half way leaves on a Kibana that lives on.
 */
export async function reset(host: TestHost): Promise<void> {
  const [streams, modified] = await Promise.all([dataStreams(host), changedAssets(host)]);
  await callKibana(host, 'DELETE', SETUP, { dataStreams: streams, modified });
}

async function changedAssets(host: TestHost): Promise<string[]> {
  const status: unknown = JSON.parse(await callKibana(host, 'GET', SETUP));
  return listOf(at(status, 'assets')).flatMap((asset) =>
    at(asset, 'state') === 'modified' ? [String(at(asset, 'id'))] : [],
  );
}

/** Names of the data streams that hold our data. */
export async function dataStreams(host: TestHost): Promise<string[]> {
  const response = await fetch(`${host.elasticsearchUrl}/_data_stream/logs-app_logs.*`);
  if (!response.ok) return [];
  const body = (await response.json()) as { data_streams: Array<{ name: string }> };
  return body.data_streams.map(({ name }) => name);
}

/** Documents of a data stream, after a refresh: what the engine holds. */
export async function countDocuments(host: TestHost, stream: string, query?: unknown): Promise<number> {
  await fetch(`${host.elasticsearchUrl}/${stream}/_refresh`, { method: 'POST' });
  const response = await fetch(`${host.elasticsearchUrl}/${stream}/_count`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(query ? { query } : {}),
  });
  return ((await response.json()) as { count: number }).count;
}
