import { dataStreamName } from '../../../common/service_name';
import { importChunk } from '../../../server/import/import_chunk';
import { startFaultProxy, type FaultProxy } from '../../faults/fault_proxy';
import { freshService, importBytes } from './import_text';
import { installEngineAssets } from './installed_engine';
import { engineClient } from '../support/engine_client';
import { silentLogger } from '../support/silent_logger';

const client = engineClient();
let proxy: FaultProxy;
let bare: ReturnType<typeof engineClient>;

beforeAll(async () => {
  await installEngineAssets(client);
  proxy = await startFaultProxy(process.env.APP_LOGS_TEST_FRONT ?? '');
  bare = engineClient(proxy.url);
});
afterAll(async () => {
  await bare.close();
  await proxy.close();
  await client.close();
});

describe('before setup', () => {
  it('nothing is written, and the answer says what to run', async () => {
    proxy.set({ missing: /_index_template/ });
    const service = freshService();
    await expect(importBytes(bare, service, 'a\n')).rejects.toMatchObject({
      name: 'ImportError',
      statusCode: 409,
    });
    expect(await client.indices.exists({ index: dataStreamName(service, '') })).toBe(false);
    expect(proxy.bulks()).toBe(0);
  });

  it('a pipeline that is gone is told apart from a bad line', async () => {
    const service = freshService();
    await importBytes(client, service, 'a\n');
    const index = dataStreamName(service, '');
    await client.indices.putSettings({ index, settings: { 'index.default_pipeline': 'gone' } });
    await expect(importBytes(client, service, 'a\nb\n')).rejects.toMatchObject({
      statusCode: 409,
      reason: 'pipeline with id [gone] does not exist',
    });
  });

  it('a time zone that is none, and a context that is not ours, are told apart from failures', async () => {
    const source = {
      service: freshService(),
      namespace: '',
      timezone: 'Mars/Olympus',
      path: '',
      encoding: 'utf-8',
    };
    const base = { client, signal: new AbortController().signal, logger: silentLogger };
    const chunk = { source, context: null, text: 'a', last: true };
    await expect(importChunk({ ...base, chunk })).rejects.toMatchObject({ statusCode: 400 });
    const context = {
      version: 2 as const,
      import: 'x',
      position: 0,
      chain: 'nonsense',
      events: 0,
      row: null,
      time: null,
    };
    const bad = { ...chunk, source: { ...source, timezone: 'UTC' }, context };
    await expect(importChunk({ ...base, chunk: bad })).rejects.toMatchObject({ statusCode: 400 });
  });
});
