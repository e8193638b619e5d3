import { readService } from '../../../server/services/read_service';
import { saveService } from '../../../server/services/save_service';
import { install } from '../../../server/setup/install';
import { importChunk } from '../../../server/import/import_chunk';
import { importBytes, sourceOf, storedEvents } from '../import/import_text';
import { client, newContext, removeAll, removeAllAndClose } from '../setup/setup_engine';
import { silentLogger } from '../support/silent_logger';
import { documentsOf, removeService, reparseAll, storeOn } from './stored_service';

beforeEach(removeAll);
afterAll(removeAllAndClose);

const SERVICE = 'shop';
const FILE = [
  'a.b >> 31-12-2030 15:04:05 it broke',
  'Traceback (most recent call last):',
  '  File "a.py", line 1, in f',
  'ValueError: x',
  'a.c >> 31-12-2030 15:04:06 a table:',
  'one  two',
  '',
].join('\n');

it('reads and joins a file by the format that a person named for its service after the import', async () => {
  const context = newContext();
  await install(context);
  await importBytes(client, SERVICE, FILE);
  const before = await storedEvents(client, SERVICE);
  expect(before.some(({ source }) => JSON.stringify(source).includes('"kind":"pipeline_error"'))).toBe(true);
  await saveService(context, SERVICE, {
    timezone: null,
    formats: [{ format: '%(name)s >> %(asctime)s %(message)s', style: '%', datefmt: '%d-%m-%Y %H:%M:%S' }],
    version: null,
  });
  const { rows } = await readService(context.savedObjects, SERVICE);
  const request = { selection: { service: SERVICE, namespace: '' } };
  await reparseAll(storeOn(client), request, { rows });
  const after = await documentsOf(client, SERVICE);
  expect(after).toMatchObject([
    {
      time: '2030-12-31T15:04:05Z',
      source: {
        message: 'it broke',
        log: { logger: 'a.b', offset: 0 },
        error: { type: 'ValueError' },
        event: { kind: 'event' },
      },
    },
    { source: { message: 'a table:\none  two', log: { logger: 'a.c' } } },
  ]);
  await removeService(client, SERVICE);
  const { signal } = new AbortController();
  const source = sourceOf(SERVICE);
  const chunk = { source, context: null, text: FILE, last: true };
  await importChunk({ client, chunk, serviceRows: rows, signal, logger: silentLogger });
  expect(after).toEqual(await documentsOf(client, SERVICE));
});
