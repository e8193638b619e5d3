import type { ElasticsearchClient } from '@kbn/core/server';
import { at, listOf } from '../../../common/narrow';
import { ENGINE_ASSETS } from '../../../server/assets/engine_assets';
import { savedObjectAssets } from '../../../server/assets/saved_object_assets';
import { install } from '../../../server/setup/install';
import { readSetupStatus } from '../../../server/setup/status';
import { engineClient } from '../support/engine_client';
import { memorySavedObjects } from '../support/memory_saved_objects';
import { client, newContext, removeAll, removeAllAndClose, WANTED } from './setup_engine';

beforeEach(removeAll);
afterAll(removeAllAndClose);

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
      const error: unknown = await install(context).catch((thrown: unknown) => thrown);
      expect(error).toMatchObject({
        message: expect.stringMatching(/could not be installed: broken on purpose/),
      });
      expect(statesOf(error).filter((state) => state === 'failed')).toHaveLength(1);
      expect((await readSetupStatus(context)).ready).toBe(false);
      broken.mend();
      expect((await install(context)).ready).toBe(true);
    },
  );

  it('goes on where it stopped when the saved objects could not be imported', async () => {
    const context = newContext();
    const refuse = async () => ({
      success: false,
      successCount: 0,
      errors: [
        { id: 'app-logs', type: 'dashboard', error: { type: 'unknown', message: 'broken on purpose' } },
      ],
    });
    const error: unknown = await install({ ...context, importer: { import: refuse } }).catch(
      (thrown: unknown) => thrown,
    );
    expect(error).toMatchObject({
      message: 'The saved object dashboard:app-logs could not be installed: broken on purpose',
      action: expect.stringContaining('goes on where it stopped'),
    });
    expect(statesOf(error).filter((state) => state === 'installed')).toHaveLength(ENGINE_ASSETS.length - 1);
    const again = await install(context);
    expect(again.ready).toBe(true);
    expect(again.changed).toHaveLength(savedObjectAssets().length);
  });

  it('leaves a data view alone that is there, with the runtime fields that its users gave it', async () => {
    const saved = memorySavedObjects();
    await install(newContext(saved));
    const view = saved.stored.get('index-pattern:app-logs');
    if (!view) throw new Error('no data view');
    const edited = { ...view, attributes: { ...view.attributes, runtimeFieldMap: '{"hour":{}}' } };
    saved.stored.set('index-pattern:app-logs', edited);
    saved.stored.delete('dashboard:app-logs');
    const result = await install(newContext(saved));
    expect(result.changed.map(({ id }) => id)).toEqual(['dashboard:app-logs']);
    expect(saved.stored.get('index-pattern:app-logs')).toBe(edited);
  });

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

/** The state of every asset that an error of setup tells. */
function statesOf(error: unknown): unknown[] {
  return listOf(at(error, 'assets')).map((asset) => at(asset, 'state'));
}

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
