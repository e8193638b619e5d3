import { readDifference } from '../../../server/setup/difference';
import { install } from '../../../server/setup/install';
import { readSetupStatus } from '../../../server/setup/status';
import { saveService } from '../../../server/services/save_service';
import { renderedDatasets } from '../services/rendered_services';
import { memorySavedObjects } from '../support/memory_saved_objects';
import { client, newContext, removeAll, removeAllAndClose } from './setup_engine';

beforeEach(removeAll);
afterAll(async () => {
  await client.indices.deleteIndexTemplate({ name: 'rival' }, { ignore: [404] });
  await client.cluster.deleteComponentTemplate({ name: 'logs-app_logs@custom' }, { ignore: [404] });
  await removeAllAndClose();
});

const COMPONENT = 'component template:logs-app_logs@package';
const PIPELINE = 'ingest pipeline:logs-app_logs@pipeline';
const FORMATS = [{ format: '%(levelname)s~%(message)s', style: '%' as const, datefmt: null }];

async function editComponent(): Promise<void> {
  const found = await client.cluster.getComponentTemplate({ name: 'logs-app_logs@package' });
  const body = found.component_templates[0]?.component_template;
  await client.transport.request({
    method: 'PUT',
    path: '/_component_template/logs-app_logs%40package',
    body: { ...body, template: { ...body?.template, settings: { index: { number_of_shards: '3' } } } },
  });
}

describe('what people changed', () => {
  it('is neither written over nor taken for missing, and its difference is told to the value', async () => {
    const context = newContext();
    await install(context);
    await editComponent();
    const status = await install(context);
    expect(status.assets.find(({ id }) => id === COMPONENT)).toMatchObject({
      state: 'modified',
      reason: expect.stringContaining('Somebody changed it since setup put it.'),
    });
    expect(status).toMatchObject({ ready: true, changes: [], changed: [] });
    const { differences } = await readDifference(context, COMPONENT);
    expect(differences).toContainEqual({
      path: 'template.settings.index.number_of_shards',
      found: '3',
      ours: '1',
    });
    const plan = await install(context, { dryRun: true, replace: [COMPONENT] });
    expect(plan.changes.map(({ id, action }) => [id, action])).toEqual([[COMPONENT, 'replace']]);
    await install(context, { replace: [COMPONENT] });
    expect((await readDifference(context, COMPONENT)).differences).toEqual([]);
  });

  it('is known for a change even when what setup remembers is lost', async () => {
    const saved = memorySavedObjects();
    const context = newContext(saved);
    await install(context);
    await editComponent();
    saved.stored.delete('app-logs-setup:app-logs-setup');
    const { assets } = await readSetupStatus(context);
    expect(assets.filter(({ state }) => state === 'modified').map(({ id }) => id)).toEqual([COMPONENT]);
    expect(assets.find(({ id }) => id === PIPELINE)).toMatchObject({ state: 'installed' });
  });

  it('stays in the pipeline when somebody saves a format for a service', async () => {
    const context = newContext();
    await install(context);
    const found = await client.ingest.getPipeline({ id: 'logs-app_logs@pipeline' });
    const path = '/_ingest/pipeline/logs-app_logs%40pipeline';
    const body = { ...found['logs-app_logs@pipeline'], description: 'Mine' };
    await client.transport.request({ method: 'PUT', path, body });
    await saveService(context, 'shop', { timezone: null, formats: FORMATS, version: null });
    const after = await client.ingest.getPipeline({ id: 'logs-app_logs@pipeline' });
    expect(after['logs-app_logs@pipeline']?.description).toBe('Mine');
    expect(await renderedDatasets()).toEqual(['app_logs.shop']);
  });

  it('does not count as changed when it is only a format that was saved', async () => {
    const context = newContext();
    await install(context);
    await saveService(context, 'shop', { timezone: null, formats: FORMATS, version: null });
    const { assets, changes } = await readSetupStatus(context);
    expect(assets.find(({ id }) => id === PIPELINE)).toMatchObject({ state: 'installed' });
    expect(changes).toEqual([]);
  });

  it('under @custom is never touched', async () => {
    const mine = { name: 'logs-app_logs@custom', template: { settings: { number_of_replicas: 0 } } };
    await client.cluster.putComponentTemplate(mine);
    await install(newContext());
    await install(newContext(), { replace: [COMPONENT] });
    const { component_templates: found } = await client.cluster.getComponentTemplate({ name: mine.name });
    expect(found[0]?.component_template.template.settings).toEqual({ index: { number_of_replicas: '0' } });
  });

  it('cannot be replaced under a name that is no asset', async () => {
    await expect(install(newContext(), { replace: ['index template:*'] })).rejects.toMatchObject({
      statusCode: 400,
      message: '"index template:*" is no asset of App Logs; nothing was changed.',
    });
  });
});

describe('another template that takes our data streams', () => {
  const rival = { name: 'rival', index_patterns: ['logs-*-*'], priority: 500, data_stream: {} };

  it.each(['before', 'after'])('that came %s ours is named, and nothing is changed', async (when) => {
    const context = newContext();
    if (when === 'after') await install(context);
    await client.indices.putIndexTemplate(rival);
    const { assets, ready } = await readSetupStatus(context);
    const reason = expect.stringContaining(
      'The index template rival of priority 500 takes logs-app_logs.app-default',
    );
    expect(ready).toBe(false);
    expect(assets.find(({ kind }) => kind === 'index template')).toMatchObject({ state: 'blocked', reason });
    await expect(install(context)).rejects.toMatchObject({ statusCode: 409, message: reason });
    expect((await readSetupStatus(context)).assets).toEqual(assets);
    await client.indices.deleteIndexTemplate({ name: rival.name });
    expect((await install(context)).ready).toBe(true);
  });

  it('does not disturb when it gives way to ours', async () => {
    await client.indices.putIndexTemplate({ ...rival, priority: 100 });
    expect((await install(newContext())).ready).toBe(true);
    await client.indices.deleteIndexTemplate({ name: rival.name });
  });
});

describe('two Kibanas', () => {
  it('that set up at once, each with its own saved objects, both end well', async () => {
    const contexts = [newContext(), newContext(), newContext()];
    const results = await Promise.all(contexts.map((context) => install(context)));
    expect(results.map(({ ready }) => ready)).toEqual([true, true, true]);
    const states = await Promise.all(contexts.map((context) => readSetupStatus(context)));
    for (const { changes } of states) expect(changes).toEqual([]);
  });

  it('that upgrade at once with the same saved objects remember all of it', async () => {
    const saved = memorySavedObjects();
    await Promise.all([1, 2, 3, 4].map(() => install(newContext(saved))));
    const memory = saved.stored.get('app-logs-setup:app-logs-setup');
    const { assets } = await readSetupStatus(newContext(saved));
    const installed = assets.filter(({ state }) => state === 'installed').map(({ id }) => id);
    expect(memory?.attributes.assets).toEqual(
      [...installed].sort().map((id) => expect.objectContaining({ id })),
    );
  });

  it('in another space give it saved objects of its own, beside the same engine assets', async () => {
    await install(newContext());
    const saved = memorySavedObjects('team');
    const { changed, ready } = await install(newContext(saved));
    expect(ready).toBe(true);
    expect(changed.every(({ id }) => id.endsWith('-team'))).toBe(true);
    expect(saved.stored.get('index-pattern:app-logs-team')).toBeDefined();
    const search = saved.stored.get('search:app-logs-all-team');
    expect(search?.references.map(({ id }) => id)).toEqual(['app-logs-team']);
  });
});
