import { saveService } from '../../../server/services/save_service';
import { install } from '../../../server/setup/install';
import { startFaultProxy, type FaultProxy } from '../../faults/fault_proxy';
import { newContext, removeAll, removeAllAndClose } from '../setup/setup_engine';
import { engineClient } from '../support/engine_client';
import { memorySavedObjects } from '../support/memory_saved_objects';
import { renderedDatasets } from './rendered_services';

let proxy: FaultProxy;

beforeAll(async () => {
  proxy = await startFaultProxy(process.env.APP_LOGS_TEST_FRONT ?? '');
  proxy.set({ forbidden: /^\/_ingest\/pipeline\// });
});
beforeEach(removeAll);
afterAll(async () => {
  await removeAllAndClose();
  await proxy.close();
});

const FORMATS = [{ format: '%(levelname)s~%(message)s', style: '%' as const, datefmt: null }];

/** Somebody who may do all but change pipelines, after somebody else ran setup. */
async function withoutThePrivilege() {
  const saved = memorySavedObjects();
  await install(newContext(saved));
  const client = engineClient(proxy.url);
  return { saved, context: newContext({ ...saved, client }), close: () => client.close() };
}

it('names the privilege that a format needs, and saves nothing', async () => {
  const { saved, context, close } = await withoutThePrivilege();
  const refused = saveService(context, 'shop', { timezone: 'UTC', formats: FORMATS, version: null });
  await expect(refused).rejects.toMatchObject({
    statusCode: 403,
    message: expect.stringContaining('not saved'),
    action: expect.stringContaining('manage_ingest_pipelines'),
  });
  expect([...saved.stored.keys()].filter((key) => key.startsWith('app-logs-service'))).toEqual([]);
  expect(await renderedDatasets()).toEqual([]);
  await close();
});

it('saves a time zone, which the pipeline does not hold', async () => {
  const { context, close } = await withoutThePrivilege();
  const saved = await saveService(context, 'shop', { timezone: 'Asia/Seoul', formats: [], version: null });
  expect(saved).toMatchObject({ timezone: 'Asia/Seoul', version: expect.any(String) });
  await close();
});
