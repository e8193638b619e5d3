import { SERVICE_OBJECT, PIPELINE } from '../../../common/names';
import { readService } from '../../../server/services/read_service';
import { saveService } from '../../../server/services/save_service';
import { install } from '../../../server/setup/install';
import { readSetupStatus } from '../../../server/setup/status';
import { importChunk } from '../../../server/import/import_chunk';
import { dataStreamName } from '../../../common/service_name';
import { at, field } from '../../../common/narrow';
import { client, newContext, removeAll, removeAllAndClose } from '../setup/setup_engine';
import { silentLogger } from '../support/silent_logger';

beforeEach(removeAll);
afterAll(removeAllAndClose);

const FORMAT = {
  format: '{levelname}~{asctime}~{custom}~{message}',
  style: '{' as const,
  datefmt: '%d-%m-%Y %I:%M:%S %p',
};
const LINE = 'ERROR~31-12-2030 03:04:05 PM~abc~it broke\nmore of it\n';
const SERVICE = 'My shop';

async function renderedServices(): Promise<unknown> {
  const answer = await client.transport.request<unknown>({
    method: 'GET',
    path: `/_ingest/pipeline/${encodeURIComponent(PIPELINE)}`,
  });
  return at(answer, PIPELINE, 'processors', 0, 'script', 'params', 'services');
}

async function importedLine(context: ReturnType<typeof newContext>): Promise<unknown> {
  const source = {
    service: SERVICE,
    namespace: '',
    timezone: 'Europe/Berlin',
    path: 'app.log',
    encoding: 'utf-8',
  };
  const { rows } = await readService(context.savedObjects, SERVICE);
  const signal = new AbortController().signal;
  await importChunk({
    client,
    signal,
    logger: silentLogger,
    serviceRows: rows,
    chunk: { source, context: null, text: LINE, last: true },
  });
  await client.indices.refresh({ index: dataStreamName(SERVICE, '') });
  const answer = await client.search<unknown>({ index: dataStreamName(SERVICE, '') });
  expect(answer.hits.hits).toHaveLength(1);
  return answer.hits.hits[0]?._source;
}

it('has defaults for a service that nobody said anything about', async () => {
  const { savedObjects } = newContext();
  expect(await readService(savedObjects, SERVICE)).toEqual({
    service: SERVICE,
    timezone: null,
    formats: [],
    patterns: [],
    ownFrames: { own: [], library: [] },
    rows: [],
    version: null,
  });
});

it('reads the lines of a service by the format that a person named', async () => {
  const context = newContext();
  await install(context);
  const saved = await saveService(context, SERVICE, {
    timezone: 'Europe/Berlin',
    formats: [FORMAT],
    version: null,
  });
  expect(saved.rows.map((row) => row.format)).toEqual([FORMAT.format]);
  const document = await importedLine(context);
  expect(field(document, '@timestamp')).toBe('2030-12-31T14:04:05Z');
  expect(field(document, 'log.level')).toBe('error');
  expect(field(document, 'labels.custom')).toBe('abc');
  expect(field(document, 'message')).toBe('it broke\nmore of it');
  expect(field(document, 'event.kind')).toBe('event');
});

it('keeps the formats when setup runs again, and puts them in when setup runs later', async () => {
  const context = newContext();
  const { version } = await saveService(context, SERVICE, {
    timezone: null,
    formats: [FORMAT],
    version: null,
  });
  await install(context);
  expect(Object.keys(Object(await renderedServices()))).toHaveLength(1);
  await client.transport
    .request({ method: 'DELETE', path: `/_ingest/pipeline/${encodeURIComponent(PIPELINE)}` })
    .catch(() => undefined);
  await saveService(context, SERVICE, { timezone: null, formats: [], version });
  await install(context);
  expect(await renderedServices()).toEqual({});
});

it('gives the second of two people who save at once a conflict, and the pipeline what the first saved', async () => {
  const context = newContext();
  await install(context);
  const other = { ...FORMAT, format: '{levelname}|{message}' };
  await saveService(context, SERVICE, { timezone: null, formats: [FORMAT], version: null });
  const late = saveService(context, SERVICE, { timezone: null, formats: [other], version: null });
  await expect(late).rejects.toMatchObject({ statusCode: 409 });
  const [first] = await Promise.allSettled([
    saveService(context, 'other', { timezone: null, formats: [FORMAT], version: null }),
    saveService(context, 'other', { timezone: null, formats: [other], version: null }),
  ]);
  const winner = first.status === 'fulfilled' ? FORMAT.format : other.format;
  const saved = await readService(context.savedObjects, 'other');
  expect(saved.formats.map(({ format }) => format)).toEqual([winner]);
  expect((await readSetupStatus(context)).ready).toBe(true);
});

it('puts rules into the pipeline, keeps those that a caller of before leaves out, and takes them back', async () => {
  const context = newContext();
  await install(context);
  const patterns = [{ template: 'user <*> logged in' }];
  const ownFrames = { own: ['site-packages/shop'], library: [] };
  const nothing = { timezone: null, formats: [] };
  const saved = await saveService(context, SERVICE, { ...nothing, patterns, ownFrames, version: null });
  expect(saved).toMatchObject({ patterns, ownFrames });
  const rendered = {
    patterns: [{ words: ['user', '<*>', 'logged', 'in'], rest: false }],
    frames: { own: ['/site-packages/shop/'], library: [] },
  };
  expect(Object.values(Object(await renderedServices()))).toEqual([rendered]);
  expect((await readSetupStatus(context)).ready).toBe(true);

  const named = { timezone: 'UTC', formats: [FORMAT], version: saved.version };
  const kept = await saveService(context, SERVICE, named);
  expect(kept).toMatchObject({ timezone: 'UTC', patterns, ownFrames });
  expect(Object.values(Object(await renderedServices()))).toMatchObject([
    { rows: [expect.anything()], ...rendered },
  ]);
  await install(context);
  expect(await readService(context.savedObjects, SERVICE)).toEqual(kept);

  const none = { patterns: [], ownFrames: { own: [], library: [] } };
  await saveService(context, SERVICE, { ...nothing, ...none, version: kept.version });
  expect(await renderedServices()).toEqual({});
});

it.each([
  ['a pattern', { patterns: [{ template: '<*> <*>' }] }, 'Leave at least one word as it is.'],
  [
    'one that is there twice',
    { patterns: [{ template: 'a b' }, { template: 'a  b' }] },
    'Take one of the two out.',
  ],
  ['a path', { ownFrames: { own: ['/'], library: [] } }, expect.stringContaining('Name one or more folders')],
  [
    'a path on both sides',
    { ownFrames: { own: ['a/b'], library: ['/A/B/'] } },
    expect.stringContaining('Take it out'),
  ],
])('refuses %s that cannot be used, says what to do, and saves nothing', async (_what, rules, action) => {
  const context = newContext();
  const change = { timezone: null, formats: [], ...rules, version: null };
  await expect(saveService(context, SERVICE, change)).rejects.toMatchObject({ statusCode: 400, action });
  expect((await readService(context.savedObjects, SERVICE)).version).toBeNull();
});

it('refuses what cannot be read back, and saves nothing', async () => {
  const context = newContext();
  const refused = saveService(context, SERVICE, {
    timezone: null,
    formats: [{ ...FORMAT, format: '{levelname}' }],
    version: null,
  });
  await expect(refused).rejects.toMatchObject({ statusCode: 400 });
  await expect(
    saveService(context, SERVICE, { timezone: 'Mars/Base', formats: [], version: null }),
  ).rejects.toMatchObject({ statusCode: 400 });
  const { saved_objects: objects } = await context.savedObjects.find({ type: SERVICE_OBJECT });
  expect(objects).toEqual([]);
});
