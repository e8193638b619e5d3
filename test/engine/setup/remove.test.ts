import { at } from '../../../common/narrow';
import { install } from '../../../server/setup/install';
import { remove } from '../../../server/setup/remove';
import type { SetupContext } from '../../../server/setup/setup_context';
import { readSetupStatus } from '../../../server/setup/status';
import { memorySavedObjects } from '../support/memory_saved_objects';
import { client, newContext, ourStreams, removeAll, removeAllAndClose, STREAM, WANTED } from './setup_engine';

beforeEach(removeAll);
afterAll(removeAllAndClose);

describe('removal', () => {
  it('does not list what the engine does not have', async () => {
    const context = newContext();
    await install(context);
    await client.indices.createDataStream({ name: STREAM });
    const { left } = await remove(context, []);
    expect(left.map(({ kind }) => kind)).not.toContain('lifecycle policy');
  });

  it('leaves what somebody else made under our name', async () => {
    await client.cluster.putComponentTemplate({ name: 'logs-app_logs@package', template: {} });
    const { left } = await remove(newContext(), []);
    expect(left).toContainEqual(expect.objectContaining({ name: 'logs-app_logs@package' }));
    await client.cluster.deleteComponentTemplate({ name: 'logs-app_logs@package' });
  });

  it('says which saved object could not go, and takes the others', async () => {
    const saved = memorySavedObjects();
    const context = newContext(saved);
    await install(context);
    const refusing: SetupContext = {
      ...context,
      savedObjects: {
        ...saved.savedObjects,
        delete: async (type, id) => {
          if (type === 'dashboard') throw new Error('Unable to delete dashboard');
          return saved.savedObjects.delete(type, id);
        },
      },
    };
    const { left } = await remove(refusing, []);
    expect(left).toEqual([
      { kind: 'dashboard', name: 'App Logs overview', reason: 'Unable to delete dashboard' },
    ]);
    expect([...saved.stored.keys()]).toEqual(['dashboard:app-logs']);
    expect((await remove(context, [])).left).toEqual([]);
  });

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
