import { at } from '../../../common/narrow';
import { dataStreamName } from '../../../common/service_name';
import { saveService } from '../../../server/services/save_service';
import { install } from '../../../server/setup/install';
import { importBytes, storedEvents } from '../import/import_text';
import { client, newContext, removeAll, removeAllAndClose } from '../setup/setup_engine';
import { putDocuments, reparseAll, storeOn } from './stored_service';

beforeEach(removeAll);
afterAll(removeAllAndClose);

const SERVICE = 'shop';
const FILE = [
  'INFO:root:user ada logged in',
  'INFO:root:user bob logged in',
  'INFO:root:request ended with status 500',
  'ERROR:root:it broke',
  'Traceback (most recent call last):',
  '  File "/srv/shop/cart.py", line 1, in total',
  '  File "/srv/plugins/thirdparty/x.py", line 2, in run',
  'ValueError: x',
  '',
].join('\n');
const SAID = {
  timezone: null,
  formats: [],
  patterns: [{ template: 'user <*> logged in' }, { template: 'request ended with status <keep>' }],
  ownFrames: { own: [], library: ['plugins/thirdparty'] },
};

async function patternsAndCulprits(): Promise<unknown[]> {
  const events = await storedEvents(client, SERVICE);
  return events.map(({ source }) => [
    at(source, 'app_logs', 'pattern'),
    ...(at(source, 'error') === undefined ? [] : [at(source, 'error', 'culprit')]),
  ]);
}

const BEFORE = [
  ['user ada logged in'],
  ['user bob logged in'],
  ['request ended with status <num>'],
  ['it broke', 'thirdparty/x.py in run'],
];
const AFTER = [
  ['user <*> logged in'],
  ['user <*> logged in'],
  ['request ended with status 500'],
  ['it broke', 'shop/cart.py in total'],
];

it('gives lines of before the patterns and culprits by the rules as they are now, and takes them back', async () => {
  const context = newContext();
  await install(context);
  await importBytes(client, SERVICE, FILE);
  const { version } = await saveService(context, SERVICE, { ...SAID, version: null });
  expect(await patternsAndCulprits()).toEqual(BEFORE);
  const request = { selection: { service: SERVICE, namespace: '' } };
  expect(await reparseAll(storeOn(client), request)).toMatchObject({ read: 4, total: 4, removed: 0 });
  expect(await patternsAndCulprits()).toEqual(AFTER);

  const none = { ...SAID, patterns: [], ownFrames: { own: [], library: [] } };
  await saveService(context, SERVICE, { ...none, version });
  await reparseAll(storeOn(client), request);
  expect(await patternsAndCulprits()).toEqual(BEFORE);
});

it('does so for lines that are of no file', async () => {
  const context = newContext();
  await install(context);
  await importBytes(client, SERVICE, FILE);
  const events = await storedEvents(client, SERVICE);
  await client.indices.deleteDataStream({ name: dataStreamName(SERVICE, '') });
  // Without the one before them, no chain leads to the others.
  await putDocuments(
    client,
    events.slice(1).map(({ source }) => JSON.parse(JSON.stringify(source))),
  );
  await saveService(context, SERVICE, { ...SAID, version: null });
  await reparseAll(storeOn(client), { selection: { service: SERVICE, namespace: '' } });
  expect(await patternsAndCulprits()).toEqual(AFTER.slice(1));
});

it('makes the culprit searchable in an index of before it', async () => {
  const context = newContext();
  await install(context);
  const path = '/_component_template/logs-app_logs%40package';
  const found = await client.transport.request<unknown>({ method: 'GET', path });
  const body: unknown = JSON.parse(
    JSON.stringify(at(found, 'component_templates', 0, 'component_template'), (key, value: unknown) =>
      key === 'culprit' ? undefined : value,
    ),
  );
  await client.transport.request({ method: 'PUT', path, body: Object(body) });
  await importBytes(client, SERVICE, FILE);
  const count = async () => {
    const query = { term: { 'error.culprit': 'thirdparty/x.py in run' } };
    await client.indices.refresh({ index: dataStreamName(SERVICE, '') });
    return (await client.count({ index: dataStreamName(SERVICE, ''), query })).count;
  };
  expect(await count()).toBe(0);
  await reparseAll(storeOn(client), { selection: { service: SERVICE, namespace: '' } });
  expect(await count()).toBe(1);
});
