import { LENS_DASHBOARD_ID, LENS_IDS } from '../../../common/names';
import { at } from '../../../common/narrow';
import { install } from '../../../server/setup/install';
import { remove } from '../../../server/setup/removal/remove';
import type { SetupContext } from '../../../server/setup/setup_context';
import { readSetupStatus } from '../../../server/setup/status';
import { eventDocument } from '../support/event_document';
import { memorySavedObjects } from '../support/memory_saved_objects';
import { client, newContext, ourStreams, removeAll, removeAllAndClose, STREAM, WANTED } from './setup_engine';

beforeEach(removeAll);
afterAll(removeAllAndClose);

describe('removal', () => {
  it('does not list what the engine does not have', async () => {
    const context = newContext();
    await install(context);
    await client.indices.createDataStream({ name: STREAM });
    const { left } = await remove(context);
    expect(left.map(({ kind }) => kind)).not.toContain('lifecycle policy');
  });

  it('leaves what somebody else made under our name', async () => {
    await client.cluster.putComponentTemplate({ name: 'logs-app_logs@package', template: {} });
    const { left } = await remove(newContext());
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
          if (id === LENS_DASHBOARD_ID) throw new Error('Unable to delete dashboard');
          return saved.savedObjects.delete(type, id);
        },
      },
    };
    const { left } = await remove(refusing);
    const lens = ['error rate', 'loggers with most errors', 'share of levels', 'lines over time by level'];
    expect(left).toEqual([
      { kind: 'dashboard', name: 'App Logs in Lens', reason: 'Unable to delete dashboard' },
      ...lens.map((name) => ({
        kind: 'Lens visualization',
        name: `App Logs: ${name}`,
        reason: 'The dashboard "App Logs in Lens", which stays, uses it.',
      })),
      {
        kind: 'data view',
        name: 'App Logs',
        reason: 'The dashboard "App Logs in Lens" and 4 more that stay use it.',
      },
      expect.objectContaining({ name: 'app-logs-setup' }),
    ]);
    const stayed = [
      `dashboard:${LENS_DASHBOARD_ID}`,
      'index-pattern:app-logs',
      ...Object.values(LENS_IDS).map((id) => `lens:${id}`),
    ];
    expect([...saved.stored.keys()].sort()).toEqual(['app-logs-setup:app-logs-setup', ...stayed].sort());
    expect((await remove(context)).left).toEqual([]);
  });

  it('takes what it installed when there is no data', async () => {
    const context = newContext();
    await install(context);
    const result = await remove(context);
    // What setup remembers goes last.
    expect(result.removed).toHaveLength(WANTED + 1);
    expect(result.removed[WANTED]?.id).toBe('app-logs-setup:app-logs-setup');
    expect((await readSetupStatus(context)).assets.filter(({ state }) => state === 'installed')).toEqual([]);
  });

  it('leaves data and what data needs, unless the data is named', async () => {
    const context = newContext();
    await install(context);
    await client.indices.createDataStream({ name: STREAM });
    const kept = await remove(context);
    expect(kept.left.map(({ name }) => name)).toEqual(
      expect.arrayContaining([STREAM, 'logs-app_logs', 'logs-app_logs@package', 'logs-app_logs@pipeline']),
    );
    expect(await ourStreams()).toEqual([STREAM]);
    const gone = await remove(context, { dataStreams: [STREAM] });
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
    await expect(remove(context, { dataStreams: [STREAM, name] })).rejects.toMatchObject({ statusCode: 400 });
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
    const result = await remove(context, { dataStreams: [STREAM] });
    expect(result.left.map(({ name }) => name)).toContain('logs-app_logs@custom');
    await client.cluster.deleteComponentTemplate({ name: 'logs-app_logs@custom' });
  });

  it('keeps what an index template of somebody else is composed of, and what that needs', async () => {
    const context = newContext();
    await install(context);
    await client.indices.putIndexTemplate({
      name: 'remove-test-theirs',
      index_patterns: ['remove-test-*'],
      composed_of: ['logs-app_logs@package'],
    });
    const dry = await remove(context, { dryRun: true });
    const result = await remove(context);
    expect(result).toEqual(dry);
    expect(result.left).toEqual([
      {
        kind: 'component template',
        name: 'logs-app_logs@package',
        reason: 'The index template "remove-test-theirs" is composed of it.',
      },
      {
        kind: 'ingest pipeline',
        name: 'logs-app_logs@pipeline',
        reason: 'The component template "logs-app_logs@package", which stays, uses it.',
      },
      expect.objectContaining({ name: 'app-logs-setup' }),
    ]);
    // Theirs still works: an index of it takes a line through our pipeline.
    await client.index({ index: 'remove-test-1', document: eventDocument('2030-01-02 03:04:05,678 INFO a') });
    const sent = await remove(context);
    expect(sent.left.map(({ reason }) => reason)).toContain('The index "remove-test-1" names it.');
    await client.indices.delete({ index: 'remove-test-1' });
    await client.indices.deleteIndexTemplate({ name: 'remove-test-theirs' });
    expect((await remove(context)).left).toEqual([]);
  });

  it('keeps the pipeline that somebody else’s pipeline calls', async () => {
    const context = newContext();
    await install(context);
    await client.ingest.putPipeline({
      id: 'remove-test-caller',
      processors: [{ foreach: { field: 'a', processor: { pipeline: { name: 'logs-app_logs@pipeline' } } } }],
    });
    const { left } = await remove(context);
    expect(left[0]).toEqual({
      kind: 'ingest pipeline',
      name: 'logs-app_logs@pipeline',
      reason: 'The ingest pipeline "remove-test-caller" calls it.',
    });
    await client.ingest.deletePipeline({ id: 'remove-test-caller' });
    expect((await remove(context)).left).toEqual([]);
  });

  it('keeps the data view that people’s own dashboards use, and says which', async () => {
    const saved = memorySavedObjects();
    const context = newContext(saved);
    await install(context);
    saved.stored.set('dashboard:mine', {
      type: 'dashboard',
      id: 'mine',
      attributes: { title: 'Mine' },
      references: [
        { name: 'a', type: 'index-pattern', id: 'app-logs' },
        { name: 'b', type: 'search', id: 'app-logs-errors' },
      ],
    });
    const { left } = await remove(context);
    expect(left.map(({ name, reason }) => [name, reason])).toEqual([
      ['App Logs: errors and worse', 'The dashboard "Mine" uses it.'],
      ['App Logs', 'The dashboard "Mine" uses it.'],
      ['app-logs-setup', expect.any(String)],
    ]);
    expect(saved.stored.has('dashboard:mine')).toBe(true);
  });

  it('keeps what spaces share while another one has App Logs, and the memory until the last has gone', async () => {
    const first = memorySavedObjects();
    const shared = {
      ...first,
      savedObjects: { ...first.savedObjects, getCurrentNamespace: () => 'marketing' },
    };
    await install(newContext(first));
    await install(newContext(shared));
    const { removed, left } = await remove(newContext(shared));
    expect(removed.map(({ id }) => id)).toContain('index-pattern:app-logs-marketing');
    expect(left.map(({ name, reason }) => [name, reason])).toEqual([
      ...['logs-app_logs', 'logs-app_logs@package', 'logs-app_logs@pipeline'].map((name) => [
        name,
        expect.stringContaining('in the space default as well'),
      ]),
      ['app-logs-setup', expect.any(String)],
    ]);
    expect((await readSetupStatus(newContext(first))).ready).toBe(true);
    expect((await remove(newContext(first))).left).toEqual([]);
    expect([...first.stored.keys()]).toEqual([]);
  });

  it('does not wait for a space that was deleted with all that was in it', async () => {
    const saved = memorySavedObjects();
    const marketing = {
      ...saved,
      savedObjects: { ...saved.savedObjects, getCurrentNamespace: () => 'marketing' },
    };
    await install(newContext(saved));
    await install(newContext(marketing));
    for (const key of saved.stored.keys()) if (key.endsWith('-marketing')) saved.stored.delete(key);
    expect((await remove(newContext(saved))).left).toEqual([]);
    expect([...saved.stored.keys()]).toEqual([]);
  });

  it('mentions plain indices under our names, and never takes them', async () => {
    await client.index({ index: STREAM, document: { message: 'before setup' } });
    const { left } = await remove(newContext());
    expect(left).toContainEqual(expect.objectContaining({ kind: 'index', name: STREAM }));
    await expect(remove(newContext(), { dataStreams: [STREAM] })).rejects.toMatchObject({ statusCode: 400 });
    expect(await client.indices.exists({ index: STREAM })).toBe(true);
    await client.indices.delete({ index: STREAM });
  });
});
