import { readSetupStatus } from '../../../server/setup/status';
import { install } from '../../../server/setup/install';
import { startFaultProxy, type FaultProxy } from '../../faults/fault_proxy';
import { denied, NOBODY, READER, type SecurityUser } from '../../faults/security_users';
import { engineClient } from '../support/engine_client';
import { memorySavedObjects } from '../support/memory_saved_objects';
import { client, newContext, ourStreams, removeAll, removeAllAndClose, STREAM } from './setup_engine';

let proxy: FaultProxy;

beforeAll(async () => {
  proxy = await startFaultProxy(process.env.APP_LOGS_TEST_FRONT ?? '');
});
beforeEach(removeAll);
afterAll(async () => {
  await removeAllAndClose();
  await proxy.close();
});

/** Somebody with these privileges, on an engine where somebody else ran setup and a service has data. */
async function as(user: SecurityUser) {
  const saved = memorySavedObjects();
  await install(newContext(saved));
  await client.indices.createDataStream({ name: STREAM });
  proxy.set({ deny: denied(user) });
  const theirs = engineClient(proxy.url);
  return { context: newContext({ ...saved, client: theirs }), close: () => theirs.close() };
}

it('tells a reader what they cannot see, which privilege that takes, and the role that would give it', async () => {
  const { context, close } = await as(READER);
  const { assets, dataStreams } = await readSetupStatus(context);
  expect(assets.find(({ kind }) => kind === 'component template')).toMatchObject({
    state: 'blocked',
    reason: expect.stringContaining('one of the cluster privileges manage_index_templates, manage, all'),
    role: { cluster: ['manage_index_templates'] },
  });
  expect(assets.find(({ kind }) => kind === 'data view')).toMatchObject({ state: 'installed' });
  expect(dataStreams.map(({ name }) => name)).toEqual([STREAM]);
  await close();
});

it('refuses a setup of a reader with the privilege and the role, and changes nothing', async () => {
  const { context, close } = await as(READER);
  await expect(install(context)).rejects.toMatchObject({
    statusCode: 403,
    message: expect.stringMatching(/could not be installed: You lack a privilege/),
    action: expect.stringMatching(/PUT _security\/role\/app_logs \{"cluster":\["\w+"\]\}/),
    role: { cluster: [expect.any(String)] },
  });
  expect((await readSetupStatus(newContext())).assets.filter(({ state }) => state === 'modified')).toEqual(
    [],
  );
  await close();
});

it('tells somebody who may nothing that there is something to see, not that there is none', async () => {
  const { context, close } = await as(NOBODY);
  const { dataStreams, warnings, ready } = await readSetupStatus(context);
  expect([dataStreams, ready]).toEqual([[], false]);
  expect(warnings.join(' ')).toContain('one of the index privileges view_index_metadata, manage, all');
  expect(await ourStreams()).toEqual([STREAM]);
  await close();
});
