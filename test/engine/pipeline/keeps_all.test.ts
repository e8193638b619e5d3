import { field } from '../../../common/narrow';
import { dataStreamName } from '../../../common/service_name';
import { PIPELINE_CUSTOM } from '../../../common/names';
import { installEngineAssets } from '../import/installed_engine';
import { engineClient } from '../support/engine_client';
import { eventDocument } from '../support/event_document';

const client = engineClient();
const SERVICE = 'keeps_all';
const STREAM = dataStreamName(SERVICE, '');
/** Other tests may run beside this one. */
const ONLY_OURS = `ctx.data_stream?.dataset == 'app_logs.${SERVICE}'`;
let sequence = 0;

beforeAll(() => installEngineAssets(client));
afterEach(() => client.ingest.deletePipeline({ id: PIPELINE_CUSTOM }, { ignore: [404] }));
afterAll(async () => {
  await client.indices.deleteDataStream({ name: STREAM }, { ignore: [404] });
  await client.close();
});

const event = (text: string, more: Parameters<typeof eventDocument>[1] = {}) =>
  eventDocument(text, { service: SERVICE, ...more });

/** Indexes sources in one bulk as an import does and reads them back. */
async function indexed(...sources: readonly object[]): Promise<unknown[]> {
  const ids = sources.map(() => `keeps-${sequence++}`);
  const answer = await client.bulk({
    index: STREAM,
    refresh: true,
    operations: sources.flatMap((source, i) => [{ create: { _id: ids[i] } }, source]),
  });
  expect(answer.items.map((item) => item.create?.error)).toEqual(sources.map(() => undefined));
  const { hits } = await client.search<unknown>({
    index: STREAM,
    size: 100,
    query: { ids: { values: ids } },
  });
  return ids.map((id) => hits.hits.find((hit) => hit._id === id)?._source);
}

/** An importer cuts at 1 MB; what a handler sends has no bound. */
const TEN_MB = 10 * 1024 * 1024;

it('indexes a line of 1 MB and a message of 10 MB whole, and what stands beside them', async () => {
  const record = '2030-01-02 03:04:05,678 ERROR ';
  const line = `${record}${'word 12 '.repeat(125_000)}`;
  const lines = `${record}first\n${'second line\n'.repeat(TEN_MB / 12)}`;
  const trace = `${record}failed\nTraceback (most recent call last):\n${'  File "a.py", line 1, in f\n'.repeat(380_000)}KeyError: 1`;
  const documents = await indexed(event(line), event(lines), event(trace), event(`${record}next`));
  expect(documents.map((document) => String(field(document, 'event.original')).length)).toEqual([
    line.length,
    lines.length,
    trace.length,
    record.length + 4,
  ]);
  expect(documents.map((document) => field(document, 'event.kind'))).toEqual(Array(4).fill('event'));
  expect(String(field(documents[0], 'message'))).toBe(line.slice(record.length));
  expect(String(field(documents[1], 'message'))).toBe(lines.slice(record.length));
  expect(field(documents[1], 'app_logs.pattern')).toBe('first');
  expect(field(documents[2], 'error.type')).toBe('KeyError');
  expect(field(documents[3], 'message')).toBe('next');
}, 60_000);

it('says which zone it does not know, and reads the rest', async () => {
  const [document] = await indexed(event('2030-01-02 03:04:05,678 ERROR x', { timezone: 'Mars/Olympus' }));
  expect(field(document, 'event.kind')).toBe('pipeline_error');
  expect(String(field(document, 'error.message'))).toContain('Mars/Olympus');
  expect(field(document, 'log.level')).toBe('error');
  expect(field(document, '@timestamp')).toBe('2031-01-01T00:00:00.000Z');
});

it('marks what no format reads, and keeps the tags that it came with', async () => {
  const [bare, tagged] = await indexed(event('? what\nis this'), {
    ...event('? what'),
    tags: ['from_test'],
  });
  expect(bare).toMatchObject({ message: '? what\nis this', tags: ['unparsed'] });
  expect(field(bare, 'log.level')).toBeUndefined();
  expect(tagged).toMatchObject({ tags: ['from_test', 'unparsed'] });
});

it('takes the rest of an event that was cut for what it is', async () => {
  const [rest] = await indexed(
    event('2030-01-02 03:04:05,678 ERROR no record: the middle of a line', {
      appLogs: { continued: true, hint: { time: '2030-01-02T03:04:05.678' } },
    }),
  );
  expect(field(rest, 'message')).toBe('2030-01-02 03:04:05,678 ERROR no record: the middle of a line');
  expect(field(rest, 'log.level')).toBeUndefined();
  expect(field(rest, 'event.kind')).toBe('event');
  expect(field(rest, 'app_logs.format')).toBe('continued');
  expect(field(rest, '@timestamp')).toBe('2030-01-02T03:04:05.678Z');
});

it('runs the user’s own pipeline last; where that fails, the event stays as it was read', async () => {
  const put = (source: string) =>
    client.ingest.putPipeline({
      id: PIPELINE_CUSTOM,
      processors: [{ script: { source: `if (${ONLY_OURS}) { ${source} }` } }],
    });
  await put("ctx.labels = ['level': ctx.log.level];");
  const [own] = await indexed(event('INFO:a:x'));
  expect(field(own, 'labels.level')).toBe('info');
  await put("throw new IllegalArgumentException('not today');");
  const [failed, next] = await indexed(event('ERROR:a:x'), event('INFO:a:y'));
  for (const document of [failed, next]) {
    expect(field(document, 'event.kind')).toBe('pipeline_error');
    expect(String(field(document, 'error.message'))).toContain('not today');
  }
  expect(failed).toMatchObject({ message: 'x', log: { level: 'error', logger: 'a' } });
});

const ODD: Array<[string, object]> = [
  ['no text', { '@timestamp': '2030-01-01T00:00:00Z' }],
  ['text that is none', { event: { original: 7, created: '2030-01-01T00:00:00Z' }, app_logs: {} }],
  ['no context', { event: { original: 'INFO:a:x', created: '2030-01-01T00:00:00Z' } }],
  ['a hint that is none', event('INFO:a:x', { appLogs: { hint: { time: 'noon' } } })],
];

it.each(ODD)('never loses a document with %s', async (_name, source) => {
  const [document] = await indexed(source);
  expect(document).toBeDefined();
  expect(field(document, '@timestamp')).toEqual(expect.any(String));
  expect(field(document, 'app_logs.hint')).toBeUndefined();
});
