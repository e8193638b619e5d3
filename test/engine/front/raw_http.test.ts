import http from 'http';
import { gzipSync } from 'zlib';
import { frontUrl } from './fronted_engine';
import { engineClient } from '../support/engine_client';

const INDEX = 'front-raw';
const ES_JSON = 'application/vnd.elasticsearch+json; compatible-with=8';

afterAll(async () => {
  const client = engineClient();
  await client.indices.delete({ index: INDEX, ignore_unavailable: true });
  await client.ingest.deletePipeline({ id: 'front-raw' }, { ignore: [404] });
  await client.close();
});

function bulkLines(count: number): string {
  return Array.from({ length: count }, (_, i) => `{"create":{}}\n{"i":${i}}\n`).join('');
}

describe('over plain HTTP', () => {
  it('answers in the type that was asked for, with the product’s name', async () => {
    const answer = await fetch(`${frontUrl}/_cluster/health`, { headers: { accept: ES_JSON } });
    expect(answer.headers.get('content-type')).toBe('application/vnd.elasticsearch+json;compatible-with=8');
    expect(answer.headers.get('x-elastic-product')).toBe('Elasticsearch');
  });

  it('takes gzip, streamed and read', async () => {
    const bulk = await fetch(`${frontUrl}/${INDEX}/_bulk?refresh=true`, {
      method: 'POST',
      headers: {
        'content-type': 'application/vnd.elasticsearch+x-ndjson; compatible-with=8',
        'content-encoding': 'gzip',
      },
      body: gzipSync(bulkLines(1000)),
    });
    expect(await bulk.json()).toMatchObject({ errors: false });
    const pipeline = await fetch(`${frontUrl}/_ingest/pipeline/front-raw`, {
      method: 'PUT',
      headers: { 'content-type': ES_JSON, 'content-encoding': 'gzip' },
      body: gzipSync(JSON.stringify({ processors: [], _meta: { a: 1 } })),
    });
    expect(pipeline.status).toBe(200);
  });

  it('says what is wrong with a body it cannot read', async () => {
    const put = (body: string, headers: Record<string, string>) =>
      fetch(`${frontUrl}/_ingest/pipeline/front-bad`, {
        method: 'PUT',
        headers: { 'content-type': 'application/json', ...headers },
        body,
      });
    expect((await put('{"processors":', {})).status).toBe(400);
    const noGzip = await put('{}', { 'content-encoding': 'gzip' });
    expect(noGzip.status).toBe(400);
    expect(await noGzip.json()).toMatchObject({ error: { type: 'parse_exception' } });
  });

  it('is closed to web pages', async () => {
    const page = await fetch(`${frontUrl}/_search`, { headers: { origin: 'http://localhost:5605' } });
    expect(page.status).toBe(403);
    const rebound = await new Promise<number | undefined>((resolve, reject) => {
      http
        .get(`${frontUrl}/_search`, { headers: { host: 'evil.example' } }, (answer) => {
          answer.resume();
          resolve(answer.statusCode);
        })
        .on('error', reject);
    });
    expect(rebound).toBe(403);
  });

  it('keeps a connection for the next request', async () => {
    const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
    const get = () =>
      new Promise<boolean>((resolve, reject) => {
        const request = http.get(`${frontUrl}/_cluster/health`, { agent }, (answer) => {
          answer.resume().once('end', () => resolve(request.reusedSocket));
        });
        request.on('error', reject);
      });
    expect([await get(), await get()]).toEqual([false, true]);
    agent.destroy();
  });
});
