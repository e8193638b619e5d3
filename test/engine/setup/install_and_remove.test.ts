import type { ElasticsearchClient } from '@kbn/core/server';
import { at } from '../../../common/query/narrow';
import { ENGINE_ASSETS } from '../../../server/assets/engine_assets';
import { SAVED_OBJECT_ASSETS } from '../../../server/assets/saved_object_assets';
import { install } from '../../../server/setup/install';
import { remove } from '../../../server/setup/remove';
import type { SetupContext } from '../../../server/setup/setup_context';
import { readSetupStatus } from '../../../server/setup/status';
import { engineClient } from '../support/engine_client';
import { eventDocument } from '../support/event_document';
import { memorySavedObjects } from '../support/memory_saved_objects';

const client = engineClient();
const logger = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
  get: () => logger,
};
const STREAM = 'logs-app_logs.setup_test-default';

function newContext(over: Partial<SetupContext> = {}): SetupContext {
  return { client, logger, ...memorySavedObjects(), ...over };
}

async function ourStreams(): Promise<string[]> {
  const answer = await client.indices.getDataStream({ name: 'logs-app_logs.*' });
  return answer.data_streams.map(({ name }) => name);
}

async function removeAll(): Promise<void> {
  await remove(newContext(), await ourStreams());
}

beforeEach(removeAll);
afterAll(async () => {
  await removeAll();
  await client.close();
});

/** The embedded engine has no lifecycle management. */
const WANTED = ENGINE_ASSETS.length - 1 + SAVED_OBJECT_ASSETS.length;

describe('setup', () => {
  it('installs everything once, and says what it installed', async () => {
    const context = newContext();
    expect((await readSetupStatus(context)).ready).toBe(false);
    const first = await install(context);
    expect(first.ready).toBe(true);
    expect(first.changed).toHaveLength(WANTED);
    expect(first.assets.find(({ kind }) => kind === 'lifecycle policy')).toMatchObject({
      state: 'unsupported',
      reason: expect.stringContaining('retention is not managed'),
    });
    const second = await install(context);
    expect(second.changed).toEqual([]);
    expect(second.ready).toBe(true);
  });

  it('does no harm when two run at once', async () => {
    const context = newContext();
    const results = await Promise.all([install(context), install(context)]);
    expect(results.map(({ ready }) => ready)).toEqual([true, true]);
  });

  it.each(ENGINE_ASSETS.filter(({ needs }) => !needs).map((asset) => [asset.kind, asset.path]))(
    'goes on where it stopped when the %s could not be put',
    async (_kind, path) => {
      const broken = failingOnPut(path);
      const context = newContext({ client: broken.client });
      await expect(install(context)).rejects.toThrow(/broken on purpose/);
      expect((await readSetupStatus(context)).ready).toBe(false);
      broken.mend();
      expect((await install(context)).ready).toBe(true);
    },
  );

  it('replaces an older version of its own', async () => {
    const context = newContext();
    await install(context);
    const found = await client.ingest.getPipeline({ id: 'logs-app_logs@pipeline' });
    const pipeline = found['logs-app_logs@pipeline'];
    await client.transport.request({
      method: 'PUT',
      path: '/_ingest/pipeline/logs-app_logs%40pipeline',
      body: { ...pipeline, _meta: { managed: true, managed_by: 'app_logs', version: '0.0.1' } },
    });
    const status = await readSetupStatus(context);
    expect(status.assets.find(({ kind }) => kind === 'ingest pipeline')).toMatchObject({
      state: 'outdated',
      version: '0.0.1',
    });
    const again = await install(context);
    expect(again.changed.map(({ kind }) => kind)).toEqual(['ingest pipeline']);
  });
});

describe('what setup installs', () => {
  it('makes data streams whose fields can be searched as promised', async () => {
    await install(newContext());
    await client.bulk({
      refresh: true,
      operations: [
        { create: { _index: STREAM, _id: 'a' } },
        {
          ...eventDocument(
            '2030-01-02 03:04:05,678 ERROR disk /dev/sda1 is full\nTraceback (most recent call last):\n  File "a"\nOSError: no space',
            { service: 'setup_test' },
          ),
          labels: { request_id: 'r-1' },
          anything_else: { deep: 'not mapped' },
        },
      ],
    });
    const hits = async (query: Record<string, unknown>) =>
      (await client.count({ index: STREAM, query })).count;
    expect(await hits({ match: { message: 'disk full' } })).toBe(1);
    expect(await hits({ wildcard: { 'message.wildcard': '*/dev/sd*' } })).toBe(1);
    expect(await hits({ wildcard: { 'error.stack_trace': '*no space*' } })).toBe(1);
    expect(await hits({ term: { 'labels.request_id': 'r-1' } })).toBe(1);
    expect(await hits({ range: { 'event.severity': { gte: 40 } } })).toBe(1);
    const mapping = await client.indices.getMapping({ index: STREAM });
    expect(JSON.stringify(mapping)).not.toContain('anything_else');
  });
});

describe('removal', () => {
  it('takes what it installed when there is no data', async () => {
    const context = newContext();
    await install(context);
    const result = await remove(context, []);
    expect(result.removed).toHaveLength(WANTED);
    expect((await readSetupStatus(context)).assets.filter(({ state }) => state === 'installed')).toEqual([]);
  });

  it('leaves data and what data needs, unless the data is named', async () => {
    const context = newContext();
    await install(context);
    await client.indices.createDataStream({ name: STREAM });
    const kept = await remove(context, []);
    expect(kept.left.map(({ name }) => name)).toEqual(
      expect.arrayContaining([STREAM, 'logs-app_logs', 'logs-app_logs@package', 'logs-app_logs@pipeline']),
    );
    expect(await ourStreams()).toEqual([STREAM]);
    const gone = await remove(context, [STREAM]);
    expect(gone.removed.map(({ name }) => name)).toContain(STREAM);
    expect(await ourStreams()).toEqual([]);
  });

  it.each([
    'logs-app_logs.*',
    'logs-app_logs.setup_test-default,other',
    '-logs-app_logs.x',
    '*',
    'other',
    '',
  ])('refuses %j as a name, and removes nothing', async (name) => {
    const context = newContext();
    await install(context);
    await client.indices.createDataStream({ name: STREAM });
    await expect(remove(context, [STREAM, name])).rejects.toMatchObject({ statusCode: 400 });
    expect(await ourStreams()).toEqual([STREAM]);
    expect((await readSetupStatus(context)).ready).toBe(true);
  });

  it('never touches what is the user’s own', async () => {
    const context = newContext();
    await client.cluster.putComponentTemplate({
      name: 'logs-app_logs@custom',
      template: { settings: { number_of_replicas: 0 } },
    });
    await install(context);
    await client.indices.createDataStream({ name: STREAM });
    const settings = await client.indices.getSettings({ index: STREAM });
    expect(at(Object.values(settings)[0], 'settings', 'index', 'number_of_replicas')).toBe('0');
    const result = await remove(context, [STREAM]);
    expect(result.left.map(({ name }) => name)).toContain('logs-app_logs@custom');
    await client.cluster.deleteComponentTemplate({ name: 'logs-app_logs@custom' });
  });
});

/** A client whose PUT of one path fails until it is mended; everything else reaches the real engine. */
function failingOnPut(path: string): { client: ElasticsearchClient; mend(): void } {
  let broken = true;
  const failing = engineClient();
  const request = failing.transport.request.bind(failing.transport);
  const replaced = (params: { method: string; path: string }, options: unknown) => {
    if (broken && params.method === 'PUT' && params.path === path) {
      return Promise.reject(new Error('broken on purpose'));
    }
    return Reflect.apply(request, failing.transport, [params, options]) as Promise<unknown>;
  };
  Reflect.set(failing.transport, 'request', replaced);
  return {
    client: failing,
    mend: () => {
      broken = false;
    },
  };
}
