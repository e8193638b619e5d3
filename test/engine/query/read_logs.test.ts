import type { LogLine, LogScope } from '../../../common/api/logs';
import { logScopeSchema } from '../../../common/api/logs';
import { dataQuery, readData } from '../../../common/query/data_query';
import { levelsQuery, readLevels, readTimeline, timelineQuery } from '../../../common/query/counts_query';
import { linesQuery, readLines } from '../../../common/query/lines_query';
import { searchLogs } from '../../../server/routes/search_logs';
import { install } from '../../../server/setup/install';
import { engineClient } from '../support/engine_client';
import { eventDocument } from '../support/event_document';
import { memorySavedObjects } from '../support/memory_saved_objects';

const client = engineClient();
const logger = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
  get: () => logger,
};
const context = { client, signal: new AbortController().signal };
const STREAM = 'logs-app_logs.query_test-default';
const DAY: LogScope = logScopeSchema.parse({ from: '2030-01-02T00:00:00Z', to: '2030-01-02T23:59:59.999Z' });

/** Three files that wrote 40 lines each, many at the same millisecond. */
const LEVELS = ['DEBUG', 'INFO', 'WARNING', 'ERROR'];
const WRITTEN = ['a.log', 'b.log', 'c.log'].flatMap((path) =>
  Array.from({ length: 40 }, (_, i) => ({
    path,
    i,
    level: LEVELS[i % 4] ?? '',
    text: `2030-01-02 0${Math.floor(i / 20)}:00:00,000 ${LEVELS[i % 4]} line ${i} of ${path}`,
  })),
);

beforeAll(async () => {
  await install({ client, logger, ...memorySavedObjects() });
  await client.bulk({
    refresh: true,
    operations: [
      ...WRITTEN.flatMap(({ path, i, text }) => {
        const document = eventDocument(text, { service: 'query_test', sequence: i });
        const id = `${path}-${i}`;
        return [
          { create: { _index: STREAM, _id: id } },
          { ...document, event: { ...document.event, id }, log: { ...document.log, file: { path } } },
        ];
      }),
      { create: { _index: STREAM, _id: 'odd' } },
      eventDocument('no format at all', {
        service: 'query_test',
        sequence: 99,
        appLogs: { hint: { time: '2030-01-02T12:00:00.000' } },
      }),
    ],
  });
});
afterAll(async () => {
  await client.indices.deleteDataStream({ name: STREAM });
  await client.close();
});

async function page(scope: LogScope, size: number, after: LogLine['cursor'] | null) {
  return readLines(await searchLogs(context, linesQuery({ scope, size, after })), size);
}

async function allLines(scope: LogScope, size: number): Promise<LogLine[]> {
  const lines: LogLine[] = [];
  let after: LogLine['cursor'] | null = null;
  do {
    const answer = await page(scope, size, after);
    lines.push(...answer.lines);
    after = answer.next;
  } while (after);
  return lines;
}

describe('lines', () => {
  it.each([7, 20, 500])('come each exactly once, newest first, in pages of %d', async (size) => {
    const lines = await allLines(DAY, size);
    expect(lines).toHaveLength(WRITTEN.length + 1);
    expect(new Set(lines.map(({ id }) => id)).size).toBe(lines.length);
    const times = lines.map(({ time }) => time);
    expect(times).toEqual([...times].sort().reverse());
    const ofOneFile = lines.filter(({ path }) => path === 'b.log').map(({ message }) => message);
    expect(ofOneFile).toEqual(Array.from({ length: 40 }, (_, i) => `line ${39 - i} of b.log`));
  });

  it('carry what a row shows', async () => {
    const [odd, line] = (await page(DAY, 2, null)).lines;
    expect(odd).toMatchObject({ unparsed: true, level: null, message: 'no format at all', severity: 0 });
    expect(line).toMatchObject({
      time: '2030-01-02T01:00:00.000Z',
      level: 'error',
      severity: 40,
      message: 'line 39 of c.log',
      service: 'query_test',
      path: 'c.log',
      unparsed: false,
    });
  });

  it('are narrowed by level, the absence of one, service and query', async () => {
    const count = async (scope: Partial<LogScope>) =>
      (await page({ ...DAY, ...scope }, 1000, null)).lines.length;
    expect(await count({ levels: ['error'] })).toBe(30);
    expect(await count({ levels: ['none'] })).toBe(1);
    expect(await count({ levels: ['error', 'none'] })).toBe(31);
    expect(await count({ services: ['query_test'] })).toBe(121);
    expect(await count({ services: ['another'] })).toBe(0);
    expect(await count({ filter: [{ query_string: { query: 'message:"line 7"' } }] })).toBe(3);
    expect(await count({ from: '2030-01-02T00:30:00Z' })).toBe(61);
  });
});

describe('counts', () => {
  it('by time and level add up to what was written', async () => {
    const answer = readTimeline(
      await searchLogs(context, timelineQuery({ scope: DAY, buckets: 60 })),
      DAY,
      60,
    );
    expect(answer.total).toBe(121);
    expect(answer.intervalMs).toBe(30 * 60_000);
    expect(answer.buckets).toHaveLength(48);
    expect(answer.buckets[0]).toEqual({
      time: Date.parse('2030-01-02T00:00:00Z'),
      levels: { debug: 15, info: 15, warning: 15, error: 15 },
    });
    expect(answer.buckets[24]?.levels).toEqual({ none: 1 });
    expect(answer.partial).toBeNull();
  });

  it('by level are ordered by severity', async () => {
    const answer = readLevels(await searchLogs(context, levelsQuery({ scope: DAY })));
    expect(answer.levels.map(({ level, count }) => [level, count])).toEqual([
      ['error', 30],
      ['warning', 30],
      ['info', 30],
      ['debug', 30],
      ['none', 1],
    ]);
  });

  it('say what there is, from when to when', async () => {
    const answer = readData(await searchLogs(context, dataQuery()));
    expect(answer.documents).toBeGreaterThanOrEqual(121);
    expect(answer.services).toContain('query_test');
    expect(answer.from).not.toBeNull();
  });
});

describe('a search', () => {
  it('of a scope without documents gives empty answers', async () => {
    const scope = { ...DAY, from: '2001-01-01T00:00:00Z', to: '2001-01-01T01:00:00Z' };
    expect((await page(scope, 10, null)).lines).toEqual([]);
    const timeline = readTimeline(
      await searchLogs(context, timelineQuery({ scope, buckets: 60 })),
      scope,
      60,
    );
    expect(timeline.total).toBe(0);
    expect(timeline.buckets.length).toBeLessThanOrEqual(60);
  });

  it('rejects with the engine’s own words when the query cannot be parsed', async () => {
    const scope = { ...DAY, filter: [{ query_string: { query: 'a(' } }] };
    await expect(page(scope, 10, null)).rejects.toThrow();
  });
});
