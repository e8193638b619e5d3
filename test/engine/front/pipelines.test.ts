import { askEngine } from './fronted_engine';
import { engineClient } from '../support/engine_client';

const client = engineClient();
const PIPELINE = {
  description: 'what it does',
  version: 4,
  processors: [
    { set: { field: 'seen', value: true } },
    { pipeline: { name: 'front-p@custom', ignore_missing_pipeline: true } },
  ],
  _meta: { managed: true, managed_by: 'app_logs', version: '1' },
};

async function simulated(): Promise<unknown> {
  const { docs } = await client.ingest.simulate({ id: 'front-p', docs: [{ _source: { a: 1 } }] });
  return docs[0]?.doc?._source;
}

beforeEach(() => client.ingest.putPipeline({ id: 'front-p', ...PIPELINE }));

afterAll(async () => {
  await client.ingest.deletePipeline({ id: 'front-p*' });
  await client.close();
});

describe('a pipeline', () => {
  it('comes back as it was put, _meta and ignore_missing_pipeline included', async () => {
    expect(await client.ingest.getPipeline({ id: 'front-p' })).toEqual({ 'front-p': PIPELINE });
    expect(await client.ingest.getPipeline()).toMatchObject({ 'front-p': PIPELINE });
  });

  it('runs while the optional one is missing, and nobody sees what stands for it', async () => {
    expect(await simulated()).toEqual({ a: 1, seen: true });
    await expect(client.ingest.getPipeline({ id: 'front-p@custom' })).rejects.toMatchObject({
      statusCode: 404,
    });
    expect(Object.keys(await client.ingest.getPipeline({ id: 'front-p*' }))).toEqual(['front-p']);
    await expect(client.ingest.deletePipeline({ id: 'front-p@custom' })).rejects.toMatchObject({
      statusCode: 404,
    });
  });

  it('calls the optional one once it is there, and goes on when it is gone', async () => {
    await client.ingest.putPipeline({
      id: 'front-p@custom',
      processors: [{ set: { field: 'custom', value: 1 } }],
    });
    expect(await simulated()).toEqual({ a: 1, seen: true, custom: 1 });
    await client.ingest.putPipeline({ id: 'front-p', ...PIPELINE });
    expect(await simulated()).toEqual({ a: 1, seen: true, custom: 1 });
    await client.ingest.deletePipeline({ id: 'front-p@custom' });
    expect(await simulated()).toEqual({ a: 1, seen: true });
  });

  it('leaves nothing behind in the engine', async () => {
    await client.ingest.deletePipeline({ id: 'front-p' });
    expect(await askEngine('/_ingest/pipeline/front-p*')).toEqual({ status: 404, body: {} });
  });

  it('is simulated as written, without being put', async () => {
    const { docs } = await client.ingest.simulate({
      pipeline: {
        processors: [
          { set: { field: 'b', value: 2 } },
          { pipeline: { name: 'front-p-never', ignore_missing_pipeline: true } },
        ],
      },
      docs: [{ _source: { a: 1 } }],
    });
    expect(docs[0]?.doc?._source).toEqual({ a: 1, b: 2 });
  });
});
