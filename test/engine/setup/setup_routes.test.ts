import { SETUP_OBJECT } from '../../../common/names';
import { at, listOf } from '../../../common/narrow';
import { OBJECT_INDEX } from '../../../standalone/server/saved_objects/object_index';
import { startAppLogsHost, type AppLogsHost } from '../services/app_logs_host';
import { client, removeAll } from './setup_engine';

const PATH = '/api/app_logs/setup';
const COMPONENT = 'component template:logs-app_logs@package';

let host: AppLogsHost;

beforeAll(async () => {
  host = await startAppLogsHost();
});
beforeEach(async () => {
  await removeAll();
  await client.indices.delete({ index: OBJECT_INDEX, ignore_unavailable: true });
});
afterAll(async () => {
  try {
    await removeAll();
    await client.indices.delete({ index: OBJECT_INDEX, ignore_unavailable: true });
  } finally {
    await host.close();
    await client.close();
  }
});

/** Ids of what an answer says would change. */
function changesIn(json: unknown): unknown[] {
  return listOf(at(json, 'changes')).map((change) => at(change, 'id'));
}

it('a dry run lists what setup would do, and changes nothing', async () => {
  const dry = await host.call('POST', PATH, { dryRun: true, retentionDays: 90 });
  expect(dry.json).toMatchObject({ ready: false, changed: [] });
  expect(changesIn(dry.json)).toContain(COMPONENT);
  const status = await host.call('GET', PATH);
  expect(changesIn(status.json)).toEqual(changesIn(dry.json));
  expect(await client.indices.exists({ index: OBJECT_INDEX })).toBe(false);
});

it('what setup put and the retention that was chosen are remembered', async () => {
  const done = await host.call('POST', PATH, { retentionDays: 90 });
  expect(done.json).toMatchObject({ ready: true, changes: [] });
  const { docs } = await client.mget({ index: OBJECT_INDEX, ids: [`${SETUP_OBJECT}:${SETUP_OBJECT}`] });
  const stored = at(docs, 0, '_source');
  expect(at(stored, 'attributes', 'retentionDays')).toBe(90);
  const remembered = listOf(at(stored, 'attributes', 'assets')).map((asset) => at(asset, 'id'));
  expect(remembered).toEqual(
    expect.arrayContaining([COMPONENT, 'index-pattern:app-logs', 'dashboard:app-logs']),
  );
  const again = await host.call('POST', PATH, {});
  expect(again.json).toMatchObject({ ready: true, changed: [] });
});

it('the difference of an asset is told with both bodies; there is none of what is not ours or not there', async () => {
  const missing = await host.call('POST', `${PATH}/_difference`, { id: COMPONENT });
  expect([missing.status, at(missing.json, 'message')]).toEqual([
    404,
    'The component template logs-app_logs@package is not there.',
  ]);
  await host.call('POST', PATH, {});
  const same = await host.call('POST', `${PATH}/_difference`, { id: COMPONENT });
  expect(same.json).toMatchObject({
    id: COMPONENT,
    found: { _meta: { managed_by: 'app_logs' } },
    ours: { _meta: { managed_by: 'app_logs' } },
    differences: [],
  });
  const foreign = await host.call('POST', `${PATH}/_difference`, { id: 'index template:logs' });
  expect([foreign.status, at(foreign.json, 'attributes', 'action')]).toEqual([
    404,
    expect.stringContaining('GET /api/app_logs/setup'),
  ]);
});

it.each([{ retentionDays: 8 }, { replace: 'all' }, { force: true }])('%j is refused', async (body) => {
  expect((await host.call('POST', PATH, body)).status).toBe(400);
});
