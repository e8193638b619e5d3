import { request } from 'http';
import { once } from 'events';
import { exportEndpoint } from '../../../common/api/export';
import { at, listOf } from '../../../common/narrow';
import { dataStreamName } from '../../../common/service_name';
import { exportLines } from '../../../server/export/export_lines';
import { frameStream } from '../../../server/export/frame_stream';
import { startFaultProxy } from '../../faults/fault_proxy';
import { PAGE_HEADERS } from '../host/fixture_host';
import { freshService, importBytes } from '../import/import_text';
import { installEngineAssets } from '../import/installed_engine';
import { startAppLogsHost, type AppLogsHost } from '../services/app_logs_host';
import { engineClient } from '../support/engine_client';
import { silentLogger } from '../support/silent_logger';
import { until } from '../support/until';
import { allOf, collected, exported, openPointsInTime, refreshService } from './exported';

const client = engineClient();
const engine = process.env.APP_LOGS_TEST_ENGINE ?? '';
const many = freshService('many');
const few = freshService('few');
const LINES = 100_000;
/** Documents of one bulk. */
const PART = 1_000;
let host: AppLogsHost;

const textOf = (i: number) => `2030-01-02 03:04:05,678 - shop - INFO - line ${i} ${'x'.repeat(i % 300)}`;

beforeAll(async () => {
  await installEngineAssets(client);
  host = await startAppLogsHost();
  const index = dataStreamName(many, '');
  for (let from = 0; from < LINES; from += PART) {
    const operations = Array.from({ length: PART }, (_, n) => {
      const i = from + n;
      const document = {
        '@timestamp': '2030-01-02T03:04:05.678Z',
        message: `line ${i}`,
        event: { original: textOf(i), id: `${i}`, sequence: i },
        service: { name: many },
        app_logs: { eol: '\n', encoding: 'utf-8' },
      };
      return [{ create: { _index: index, _id: `${i}` } }, document];
    });
    const { errors } = await client.bulk({ pipeline: '_none', operations: operations.flat() });
    if (errors) throw new Error('not all lines are there');
  }
  await refreshService(client, many);
  const log = Array.from({ length: 5 }, (_, i) => `2030-01-02 03:04:0${i},000 - shop - INFO - =cmd ${i}\n`);
  await importBytes(client, few, log.join(''));
  await refreshService(client, few);
}, 300_000);
afterAll(async () => {
  await client.indices.deleteDataStream({ name: dataStreamName(many, '') });
  await host.close();
  await client.close();
});

/** What takes the engine more than a minute: a millisecond for each document. */
const SLOW = {
  script: {
    script:
      "double n = 0; for (int i = 0; i < 30000; i++) { n += Math.sin(i) } return n > doc['event.sequence'].value;",
  },
};

async function slowTasks(): Promise<number> {
  const answer: unknown = await (await fetch(`${engine}/_tasks?actions=*search*&detailed`)).json();
  return JSON.stringify(answer).split('Math.sin').length - 1;
}

/** Asks for an export over HTTP. */
function ask(body: unknown) {
  const sent = request(`${host.url}${exportEndpoint.path}`, {
    method: 'POST',
    headers: { ...PAGE_HEADERS, 'elastic-api-version': '1', 'accept-encoding': 'gzip' },
  });
  sent.on('error', () => undefined);
  sent.end(JSON.stringify(body));
  return sent;
}

describe('an export of 100,000 lines', () => {
  it('holds a page at a time, however slowly it is taken', async () => {
    let made = 0;
    let largest = 0;
    let taken = 0;
    let most = 0;
    async function* counted(frames: AsyncGenerator<unknown>) {
      for await (const frame of frames) {
        const size = JSON.stringify(frame).length + 1;
        made += size;
        largest = Math.max(largest, size);
        most = Math.max(most, made - taken);
        yield frame;
      }
    }
    const body = exportEndpoint.body.parse({ scope: allOf(many), format: 'text' });
    const { signal } = new AbortController();
    const stream = frameStream(
      counted(await exportLines({ client, signal }, body, silentLogger)),
      () => undefined,
    );
    const texts: string[] = [];
    for await (const chunk of stream) {
      // Another turn of the loop: whatever reads ahead has time to.
      await new Promise((resolve) => setImmediate(resolve));
      taken += String(chunk).length;
      texts.push(String(chunk));
    }
    const { bytes, end } = await collected(
      (async function* () {
        for (const line of texts.join('').trimEnd().split('\n')) yield JSON.parse(line);
      })(),
    );
    expect(end).toMatchObject({ lines: LINES, total: LINES, truncated: false });
    expect(bytes.toString()).toBe(Array.from({ length: LINES }, (_, i) => `${textOf(i)}\n`).join(''));
    expect(made).toBeGreaterThan(10 * largest);
    expect(most).toBeLessThan(3 * largest);
    expect(await openPointsInTime()).toBe(0);
  });

  it('comes over HTTP as it is made, not compressed, and stops when nobody takes it any more', async () => {
    const [answer] = (await once(ask({ scope: allOf(many), format: 'ndjson' }), 'response')) as [
      import('http').IncomingMessage,
    ];
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['content-encoding']).toBeUndefined();
    const [first] = (await once(answer, 'data')) as [Buffer];
    expect(first.toString()).toContain(`{"begin":{"total":${LINES}`);
    expect(await openPointsInTime()).toBe(1);
    answer.destroy();
    await until(async () => (await openPointsInTime()) === 0);
  });
});

describe('a caller that goes away while the engine searches', () => {
  it('leaves neither a task nor a point in time', async () => {
    const sent = ask({ scope: { ...allOf(many), filter: [SLOW] }, format: 'text' });
    await until(async () => (await slowTasks()) > 0);
    expect(await openPointsInTime()).toBe(1);
    sent.destroy();
    await until(async () => (await slowTasks()) === 0);
    await until(async () => (await openPointsInTime()) === 0);
  });
});

describe('what goes wrong', () => {
  it('before the first line is a usual answer', async () => {
    const filter = [{ query_string: { query: 'message:(' } }];
    const answer = await host.call('POST', exportEndpoint.path, {
      scope: { ...allOf(few), filter },
      format: 'text',
    });
    expect(answer.status).toBe(400);
    expect(answer.json).toMatchObject({ attributes: { action: 'Check the query.' } });
    const wrong = await host.call('POST', exportEndpoint.path, { scope: allOf(few), format: 'pdf' });
    expect(wrong.status).toBe(400);
    expect(wrong.json.message).toContain('format');
    expect(await openPointsInTime()).toBe(0);
  });

  it('after it is a frame of its own, and there is no end', async () => {
    const body = exportEndpoint.body.parse({ scope: allOf(many), format: 'text' });
    const frames = await exportLines({ client, signal: new AbortController().signal }, body, silentLogger);
    const seen = [await frames.next(), await frames.next()].map(({ value }) => value as unknown);
    await fetch(`${engine}/_search/point_in_time/_all`, { method: 'DELETE' });
    for await (const frame of frames) seen.push(frame);
    expect(at(seen[1], 'lines')).toBeGreaterThan(0);
    expect(seen).toHaveLength(3);
    expect(seen[2]).toMatchObject({
      error: { statusCode: 410, message: expect.stringContaining('too slowly') },
    });
  });
});

describe('how much', () => {
  it.each([
    [4, true],
    [5, false],
  ])('at most %i of 5 lines: truncated %s', async (limit, truncated) => {
    const { end, bytes } = await exported(client, { scope: allOf(few), format: 'text', limit });
    expect(end).toMatchObject({ lines: limit, total: 5, truncated, whole: !truncated });
    expect(bytes.toString().split('\n')).toHaveLength(limit + 1);
  });
});

describe('an engine without points in time', () => {
  it('gives all lines as well, and it is said', async () => {
    const proxy = await startFaultProxy(process.env.APP_LOGS_TEST_FRONT ?? '');
    proxy.set({ missing: /\/_pit/ });
    const without = engineClient(proxy.url);
    try {
      const { begin, end } = await exported(without, { scope: allOf(few), format: 'text' });
      expect(begin.frozen).toBe(false);
      expect(end).toMatchObject({ lines: 5, whole: true });
    } finally {
      await without.close();
      await proxy.close();
    }
  });
});

describe('other formats', () => {
  it('CSV: a mark, a header, and no cell that is a formula', async () => {
    const fields = ['@timestamp', 'log.level', 'message', 'event.severity', 'no.such'];
    const { bytes, begin } = await exported(client, { scope: allOf(few), format: 'csv', fields, limit: 2 });
    expect(bytes.toString()).toBe(
      [
        '\ufeff@timestamp,log.level,message,event.severity,no.such',
        "2030-01-02T03:04:00.000Z,info,'=cmd 0,20,",
        "2030-01-02T03:04:01.000Z,info,'=cmd 1,20,",
        '',
      ].join('\r\n'),
    );
    expect(begin.encoding).toBe('utf-8');
  });

  it('NDJSON: each document as it is stored, with its id', async () => {
    const { bytes } = await exported(client, { scope: allOf(few), format: 'ndjson', order: 'newest' });
    const documents = bytes
      .toString()
      .trimEnd()
      .split('\n')
      .map((line): unknown => JSON.parse(line));
    const stored = await client.search({
      index: dataStreamName(few, ''),
      sort: [{ 'log.offset': 'desc' }],
    });
    expect(documents).toEqual(
      listOf(stored.hits.hits).map((hit) => ({ _id: at(hit, '_id'), ...Object(at(hit, '_source')) })),
    );
    expect(documents).toHaveLength(5);
  });
});
