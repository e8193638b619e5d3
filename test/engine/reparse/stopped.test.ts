import { byLines, cutFileAs } from '../../faults/file_documents';
import { startFaultProxy, type FaultProxy } from '../../faults/fault_proxy';
import { RECORDS_LOG } from '../../faults/sample_traceback_log';
import { reparse } from '../../../server/reparse/reparse';
import { freshService, importBytes } from '../import/import_text';
import { installEngineAssets } from '../import/installed_engine';
import { engineClient } from '../support/engine_client';
import {
  documentsOf,
  putDocuments,
  removeService,
  reparseAll,
  stoppingAt,
  Stopped,
  storeOn,
} from './stored_service';

const client = engineClient();
const store = storeOn(client);
let proxy: FaultProxy;
let faulty: ReturnType<typeof engineClient>;

beforeAll(async () => {
  await installEngineAssets(client);
  proxy = await startFaultProxy(process.env.APP_LOGS_TEST_FRONT ?? '');
  faulty = engineClient(proxy.url);
});
afterEach(() => proxy.set({}));
afterAll(async () => {
  await faulty.close();
  await proxy.close();
  await client.close();
});

describe('a re-parse that is stopped', () => {
  it.each(['before', 'after'] as const)(
    '%s any of its changes, and begun again or gone on with, ends the same',
    async (when) => {
      for (let change = 0, stops = true; stops; change++) {
        for (const from of ['the beginning', 'the last answer']) {
          const [service, name] = [freshService(), freshService()];
          await putDocuments(client, cutFileAs(byLines(RECORDS_LOG), { service }));
          const request = { selection: { service, namespace: '' }, timezone: 'Asia/Seoul', service: name };
          const stopping = stoppingAt(store, change, when);
          const cursors: Array<string | null> = [null];
          try {
            for (;;) {
              const cursor: string | null = cursors[cursors.length - 1] ?? null;
              const answer = await reparse({
                store: stopping.store,
                request: { ...request, cursor },
                rowsOf: async () => [],
                sliceMs: 0,
              });
              if (answer.done) break;
              cursors.push(answer.cursor);
            }
            stops = false;
          } catch (error) {
            if (!(error instanceof Stopped)) throw error;
          }
          const cursor = from === 'the beginning' ? null : (cursors[cursors.length - 1] ?? null);
          if (stops) await reparseAll(store, { ...request, cursor });
          expect({ change, from, left: await documentsOf(client, service) }).toEqual({
            change,
            from,
            left: [],
          });
          const after = await documentsOf(client, name);
          await removeService(client, name);
          await importBytes(client, name, RECORDS_LOG);
          await reparseAll(store, { selection: { service: name, namespace: '' }, timezone: 'Asia/Seoul' });
          expect({ change, from, after }).toEqual({ change, from, after: await documentsOf(client, name) });
          await removeService(client, name);
          await removeService(client, service);
        }
      }
    },
  );

  it('by an engine that is busy or loses answers, goes on by itself', async () => {
    const service = freshService();
    await putDocuments(client, cutFileAs(byLines(RECORDS_LOG), { service }));
    let bulks = 0;
    proxy.set({ closeAnswer: () => bulks++ % 2 === 0 });
    await reparseAll(storeOn(faulty), { selection: { service, namespace: '' } });
    const after = await documentsOf(client, service);
    await removeService(client, service);
    await importBytes(client, service, RECORDS_LOG);
    expect(after).toEqual(await documentsOf(client, service));
  });

  it('for want of the right to delete has changed nothing, and says which privileges it needs', async () => {
    const service = freshService();
    await putDocuments(client, cutFileAs(byLines(RECORDS_LOG), { service }));
    const before = await documentsOf(client, service);
    proxy.set({ forbidDelete: true });
    const refused = reparseAll(storeOn(faulty), {
      selection: { service, namespace: '' },
      timezone: 'Asia/Seoul',
    });
    await expect(refused).rejects.toMatchObject({
      statusCode: 403,
      action: expect.stringMatching(/read.*index.*delete/),
    });
    expect(await documentsOf(client, service)).toEqual(before);
  });
});
