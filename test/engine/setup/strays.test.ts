import type { ElasticsearchClient } from '@kbn/core/server';
import { at } from '../../../common/narrow';
import { install } from '../../../server/setup/install';
import { adoptStray } from '../../../server/setup/streams/adopt_stray';
import { readDataStreams } from '../../../server/setup/streams/read_data_streams';
import { readStrays } from '../../../server/setup/streams/read_strays';
import { engineClient } from '../support/engine_client';
import { eventDocument } from '../support/event_document';
import { client, newContext, removeAll, removeAllAndClose, STREAM } from './setup_engine';

const RIVAL = 'strays-test-rival';

async function clean(): Promise<void> {
  for (const pattern of ['logs-app_logs.adopting_*', 'logs-app_logs.*-*']) {
    const found = await client.indices.get({ index: pattern });
    for (const [index, { data_stream: stream }] of Object.entries(found)) {
      // A copy that failed goes on in the engine for a moment, and ends when its index is gone.
      if (!stream) await client.indices.delete({ index }, { ignore: [404] });
    }
  }
  await removeAll();
  await client.indices.deleteIndexTemplate({ name: RIVAL }, { ignore: [404] });
}
beforeEach(clean);
afterAll(async () => {
  await clean();
  await removeAllAndClose();
});

const event = (text: string, sequence = 0) => eventDocument(text, { service: 'setup_test', sequence });
const LINE = '2030-01-02 03:04:05,678 ERROR full';

/** What a sender does before setup: the engine makes a plain index of the first line. */
async function writeBeforeSetup(documents: Readonly<Record<string, object>>): Promise<void> {
  const operations = Object.entries(documents).flatMap(([id, document]) => [
    { create: { _index: STREAM, _id: id } },
    document,
  ]);
  const { errors } = await client.bulk({ refresh: true, operations });
  if (errors) throw new Error('not written');
}

async function documents(index = STREAM): Promise<Record<string, unknown>> {
  await client.indices.refresh({ index });
  const { hits } = await client.search<unknown>({ index, size: 1000 });
  return Object.fromEntries(hits.hits.map(({ _id, _source }) => [_id, _source]));
}

async function isStream(): Promise<boolean> {
  return (await readDataStreams(newContext())).some(({ name }) => name === STREAM);
}

describe('data streams that another template made under our names', () => {
  async function putRival(priority: number): Promise<void> {
    await client.indices.putIndexTemplate({
      name: RIVAL,
      index_patterns: ['logs-app_logs.*-*'],
      priority,
      data_stream: {},
    });
  }

  it('are strays, and get a new index that is ours, with what they held left in them', async () => {
    await putRival(100);
    await writeBeforeSetup({ a: { '@timestamp': '2030-01-01T00:00:00Z', message: 'as it was' } });
    const strays = [{ name: STREAM, kind: 'data stream', documents: 1, remedy: 'rollover' }];
    expect(await readStrays(newContext())).toEqual(strays);
    await install(newContext());
    expect(await readStrays(newContext())).toEqual(strays);
    expect(await readDataStreams(newContext())).toEqual([]);
    await adoptStray(newContext(), STREAM);
    expect(await readStrays(newContext())).toEqual([]);
    await client.create({ index: STREAM, id: 'b', document: event(LINE), refresh: true });
    expect(await documents()).toMatchObject({
      a: { message: 'as it was' },
      b: { log: { level: 'error' }, message: 'full' },
    });
  });

  it('are refused while the other template wins, and nothing is rolled over', async () => {
    await install(newContext());
    await putRival(900);
    await client.indices.createDataStream({ name: STREAM });
    await expect(adoptStray(newContext(), STREAM)).rejects.toMatchObject({
      statusCode: 409,
      action: expect.stringContaining('higher priority'),
    });
    const { data_streams: found } = await client.indices.getDataStream({ name: STREAM });
    expect(found[0]?.indices).toHaveLength(1);
  });
});

describe('plain indices under our names', () => {
  it('are strays, and become data streams; what was not read is read, the rest stays as it is', async () => {
    const shipped = { '@timestamp': '2030-01-01T00:00:00Z', message: 'shipped', log: { level: 'warn' } };
    const read = { ...shipped, event: { original: LINE }, app_logs: { pattern_id: 'x' }, message: 'read' };
    const foreign = { ...shipped, data_stream: { type: 'logs', dataset: 'else', namespace: 'x' } };
    await writeBeforeSetup({
      unread: event(LINE),
      trace: event(`${LINE}\nTraceback (most recent call last):\n  File "a"\nOSError: no`, 1),
      read,
      shipped,
      foreign,
      timeless: { message: 'no time' },
      bare: { event: { original: LINE, created: '2031-01-01T00:00:00.000Z', timezone: 'UTC' } },
    });
    await install(newContext());
    expect(await readStrays(newContext())).toEqual([
      { name: STREAM, kind: 'index', documents: 7, remedy: 'reindex' },
    ]);
    await adoptStray(newContext(), STREAM);
    expect(await readStrays(newContext())).toEqual([]);
    expect(await isStream()).toBe(true);
    const found = await documents();
    expect(Object.keys(found)).toHaveLength(7);
    expect(found).toMatchObject({
      unread: { '@timestamp': '2030-01-02T03:04:05.678Z', log: { level: 'error' }, message: 'full' },
      trace: { error: { type: 'OSError' } },
      read,
      shipped,
      foreign: { data_stream: { dataset: 'app_logs.setup_test', namespace: 'default' } },
      timeless: { message: 'no time', event: { kind: 'pipeline_error' } },
      bare: { log: { level: 'error' }, message: 'full' },
    });
    await client.create({ index: STREAM, id: 'later', document: event(LINE, 2), refresh: true });
    expect(Object.keys(await documents())).toHaveLength(8);
  });

  it('are left alone before setup: nothing would make a data stream of them', async () => {
    await writeBeforeSetup({ a: event(LINE) });
    await expect(adoptStray(newContext(), STREAM)).rejects.toMatchObject({
      statusCode: 409,
      action: expect.stringContaining('Run setup first'),
    });
    expect(Object.keys(await documents())).toEqual(['a']);
  });

  it.each(['logs-app_logs.not_there-default', 'logs-app_logs.*-*', `${STREAM},other`, ''])(
    'refuses %j, which the status does not list',
    async (name) => {
      await writeBeforeSetup({ a: event(LINE) });
      await install(newContext());
      await expect(adoptStray(newContext(), name)).rejects.toMatchObject({ statusCode: 404 });
      expect(await isStream()).toBe(false);
    },
  );

  it('keep a document that the data stream cannot take, and say why', async () => {
    await writeBeforeSetup({
      a: event(LINE),
      b: { '@timestamp': '2030-01-01T00:00:00Z', message: 'odd', event: { severity: 'loud' } },
    });
    await install(newContext());
    await expect(adoptStray(newContext(), STREAM)).rejects.toMatchObject({
      message: expect.stringContaining('could not be copied'),
      action: expect.stringContaining('Nothing is lost'),
    });
    expect(await readStrays(newContext())).toEqual([
      { name: STREAM, kind: 'index', documents: 2, remedy: 'reindex' },
    ]);
    expect(Object.keys(await documents('logs-app_logs.adopting_*')).sort()).toEqual(['a', 'b']);
  });

  it('lose nothing when two people adopt one at once', async () => {
    await writeBeforeSetup(Object.fromEntries([...Array(50).keys()].map((i) => [`id${i}`, event(LINE, i)])));
    await install(newContext());
    await Promise.allSettled([adoptStray(newContext(), STREAM), adoptStray(newContext(), STREAM)]);
    for (const { name } of await readStrays(newContext())) await adoptStray(newContext(), name);
    expect(await readStrays(newContext())).toEqual([]);
    expect(Object.keys(await documents())).toHaveLength(50);
  });
});

/** What adopting a plain index asks the engine, in order, from the first change on; looks at a running task once. */
const STEPS = [
  'PUT copy',
  'PUT stray/_block/write',
  'POST stray/_refresh',
  'GET stray/_count',
  'POST _reindex',
  'GET _tasks',
  'POST copy/_refresh',
  'GET copy/_count',
  'POST stray/_refresh',
  'GET stray/_count',
  'DELETE stray',
  'GET copies',
  'PUT _data_stream/stray',
  'GET _data_stream',
  'POST copy/_refresh',
  'GET copy/_count',
  'POST _reindex',
  'GET _tasks',
  'POST _reindex',
  'GET _tasks',
  'DELETE copy',
];
const REMOVED = STEPS.indexOf('DELETE stray');

describe('an adoption that fails', () => {
  const lines = Object.fromEntries([...Array(5).keys()].map((i) => [`id${i}`, event(LINE, i)]));

  it('fails at one of these steps', async () => {
    await writeBeforeSetup(lines);
    await install(newContext());
    const whole = failingAt(null);
    await adoptStray(newContext({ client: whole.client }), STREAM);
    expect(whole.steps()).toEqual(STEPS);
  });

  // Each step in the long tests, every second everywhere.
  const every = process.env.APP_LOGS_LONG ? 1 : 2;
  it.each(STEPS.map((step, i) => [i, step] as const).filter(([i]) => i % every === 0))(
    'at step %i, %s, leaves all lines in one place, and a repeat ends it',
    async (step) => {
      await writeBeforeSetup(lines);
      await install(newContext());
      const failing = failingAt(Number(step));
      await expect(adoptStray(newContext({ client: failing.client }), STREAM)).rejects.toThrow('broken');
      const held = await Promise.all([STREAM, 'logs-app_logs.adopting_*'].map((index) => heldBy(index)));
      expect(Math.max(...held)).toBe(5);
      const more = { [`id5`]: event(LINE, 5) };
      if (Number(step) <= REMOVED) await writeBeforeSetup(more);
      for (const { name } of await readStrays(newContext())) await adoptStray(newContext(), name);
      expect(await readStrays(newContext())).toEqual([]);
      const expected = Object.keys({ ...lines, ...(Number(step) <= REMOVED ? more : {}) });
      expect(Object.keys(await documents()).sort()).toEqual(expected);
      expect(await isStream()).toBe(true);
    },
  );
});

async function heldBy(index: string): Promise<number> {
  const { hits } = await client.search({ index, size: 0, track_total_hits: true, ignore_unavailable: true });
  return Number(at(hits.total, 'value'));
}

/** The engine, which breaks once, at that step; it does not do what it is asked then. */
function failingAt(step: number | null): { client: ElasticsearchClient; steps(): readonly string[] } {
  const seen: string[] = [];
  const failing = engineClient();
  const request = failing.transport.request.bind(failing.transport);
  const replaced = (params: { method: string; path: string }, options: unknown) => {
    const name = stepOf(params);
    const again = name === 'GET _tasks' && seen[seen.length - 1] === name;
    // What only looks comes before the first change.
    if ((seen.length > 0 || name === STEPS[0]) && !again) {
      seen.push(name);
      if (seen.length - 1 === step) return Promise.reject(new Error('broken on purpose'));
    }
    return Reflect.apply(request, failing.transport, [params, options]) as Promise<unknown>;
  };
  Reflect.set(failing.transport, 'request', replaced);
  return { client: failing, steps: () => seen };
}

function stepOf({ method, path }: { method: string; path: string }): string {
  const name = decodeURIComponent(path)
    .replace(/^\//, '')
    .replace(/\?.*$/, '')
    .replace(/logs-app_logs\.adopting_\*/, 'copies')
    .replace(/logs-app_logs\.adopting_\w+/, 'copy')
    .replace(STREAM, 'stray')
    // A task is called by its node, whose name may begin with any letter.
    .replace(/^_tasks\/.*$/, '_tasks')
    .replace(/^_data_stream\/(?!stray).*$/, '_data_stream');
  return `${method} ${name}`;
}
