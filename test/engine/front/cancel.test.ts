import { askEngine } from './fronted_engine';
import { engineClient } from '../support/engine_client';
import { until } from '../support/until';

const client = engineClient();
const INDEX = 'front-slow';
/** Only this index's: other tests search at the same time. */
const OPAQUE_ID = 'front-cancel-test';

async function searching(): Promise<boolean> {
  const { body } = await askEngine('/_tasks?actions=*search*&detailed');
  return JSON.stringify(body).includes(INDEX);
}

beforeAll(async () => {
  const operations = Array.from({ length: 40_000 }, (_, i) => [{ create: {} }, { i }]).flat();
  await client.bulk({ index: INDEX, refresh: true, operations });
});

afterAll(async () => {
  await client.indices.delete({ index: INDEX });
  await client.close();
});

it('stops searching when the caller goes away', async () => {
  const caller = new AbortController();
  const slow = client.search(
    {
      index: INDEX,
      query: {
        script: {
          // A millisecond for each of many documents: the engine looks only every 2,048 documents whether to stop.
          script:
            'double n = 0; for (int i = 0; i < 30000; i++) { n += Math.sin(i) } return n > doc["i"].value;',
        },
      },
    },
    { signal: caller.signal, opaqueId: OPAQUE_ID },
  );
  const failed = expect(slow).rejects.toThrow(/abort/i);
  await until(searching);
  // The caller's own id is on the engine's task, so that a slow search can be told from the others.
  expect(JSON.stringify((await askEngine('/_tasks?actions=*search*')).body)).toContain(OPAQUE_ID);
  caller.abort();
  await failed;
  await until(async () => !(await searching()));
});
