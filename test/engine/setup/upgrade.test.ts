import { at } from '../../../common/narrow';
import { readDifference } from '../../../server/setup/difference';
import { install } from '../../../server/setup/install';
import { readSetupStatus } from '../../../server/setup/status';
import { olderAssets, type OlderAssets } from '../../fixtures/older_assets';
import { memorySavedObjects } from '../support/memory_saved_objects';
import { client, newContext, removeAll, removeAllAndClose, STREAM, WANTED } from './setup_engine';

beforeEach(removeAll);
afterAll(removeAllAndClose);

const PIPELINE = 'ingest pipeline:logs-app_logs@pipeline';
const COMPONENT = 'component template:logs-app_logs@package';
const RUNTIME_FIELDS = '{"hour":{"type":"long"}}';

/** As an older version of App Logs left the engine and Kibana, on an engine without lifecycle management. */
async function olderSetup(version: string) {
  const assets = olderAssets(version);
  for (const { path, body } of inOrder(assets)) {
    await client.transport.request({ method: 'PUT', path, body: withoutPolicy(body) });
  }
  const saved = memorySavedObjects();
  for (const object of assets.savedObjects) {
    saved.stored.set(`${object.type}:${object.id}`, { ...object, version: '0' });
  }
  return { saved, context: newContext(saved) };
}

/** A template can only be put after what it is composed of. */
function inOrder({ engine }: OlderAssets): OlderAssets['engine'] {
  const isTemplate = (path: string) => path.startsWith('/_index_template/');
  const put = engine.filter(({ path }) => !path.startsWith('/_ilm/'));
  return [...put.filter(({ path }) => !isTemplate(path)), ...put.filter(({ path }) => isTemplate(path))];
}

/** The older version found an engine without policies, too, and put none into its component. */
function withoutPolicy(body: Record<string, unknown>): Record<string, unknown> {
  const copy = structuredClone(body);
  const index = at(copy, 'template', 'settings', 'index');
  if (typeof index === 'object' && index !== null) Reflect.deleteProperty(index, 'lifecycle');
  return copy;
}

describe.each(['0.1.0', '0.2.0', '0.3.0'])('an upgrade from %s', (version) => {
  it('says first what it changes and what that means, then does it and gives data streams a new index', async () => {
    const { saved, context } = await olderSetup(version);
    await client.indices.createDataStream({ name: STREAM });
    const view = saved.stored.get('index-pattern:app-logs');
    if (!view) throw new Error('no data view');
    saved.stored.set('index-pattern:app-logs', {
      ...view,
      attributes: { ...view.attributes, runtimeFieldMap: RUNTIME_FIELDS },
    });
    const plan = await install(context, { dryRun: true });
    expect(plan.assets.filter(({ state }) => state === 'modified')).toEqual([]);
    expect(plan.assets.find(({ id }) => id === PIPELINE)).toMatchObject({ state: 'outdated', version });
    expect(plan.changes.find(({ id }) => id === COMPONENT)).toMatchObject({
      action: 'replace',
      effect: expect.stringContaining('For lines that come in from now on'),
    });
    expect(plan.changes).toContainEqual(expect.objectContaining({ name: STREAM, action: 'roll over' }));
    expect(plan.changed).toEqual([]);
    expect((await readSetupStatus(context)).changes).toEqual(plan.changes);

    const done = await install(context);
    expect(done).toMatchObject({ ready: true, changes: [] });
    expect(done.assets.filter(({ state }) => state === 'installed')).toHaveLength(WANTED);
    expect(done.changed.map(({ name }) => name)).toContain(STREAM);
    const { data_streams: streams } = await client.indices.getDataStream({ name: STREAM });
    expect(streams[0]?.indices).toHaveLength(2);
    expect(saved.stored.get('index-pattern:app-logs')?.attributes.runtimeFieldMap).toBe(RUNTIME_FIELDS);
  });

  it('leaves what somebody changed, shows how it differs, and replaces it only when told to', async () => {
    const { context } = await olderSetup(version);
    const found = await client.ingest.getPipeline({ id: 'logs-app_logs@pipeline' });
    const edited = { ...found['logs-app_logs@pipeline'], description: 'Mine' };
    const path = '/_ingest/pipeline/logs-app_logs%40pipeline';
    await client.transport.request({ method: 'PUT', path, body: edited });

    const kept = await install(context);
    expect(kept.assets.find(({ id }) => id === PIPELINE)).toMatchObject({
      state: 'modified',
      reason: expect.stringContaining('unless you choose to replace it'),
    });
    expect(await description()).toBe('Mine');
    const { found: body, differences } = await readDifference(context, PIPELINE);
    expect(body.description).toBe('Mine');
    expect(differences).toContainEqual(expect.objectContaining({ path: 'description', found: 'Mine' }));

    const replaced = await install(context, { replace: [PIPELINE] });
    expect(replaced.changed.map(({ id }) => id)).toEqual([PIPELINE]);
    expect(await description()).not.toBe('Mine');
    expect(replaced.ready).toBe(true);
  });
});

async function description(): Promise<unknown> {
  const pipelines = await client.ingest.getPipeline({ id: 'logs-app_logs@pipeline' });
  return pipelines['logs-app_logs@pipeline']?.description;
}
