import type { Cursor, LogLine, LogScope } from '../../../common/api/logs';
import { logScopeSchema } from '../../../common/api/logs';
import { compareNewestFirst } from '../../../common/query/line_order';
import { justAbove } from '../../../common/query/just_above';
import { linesQuery, readLines } from '../../../common/query/lines_query';
import { searchLogs } from '../../../server/routes/search_logs';
import { client, context, removeLinesAndClose, writeLines } from './written_lines';

const STREAM = 'logs-app_logs.query_instant-default';
const FILES = ['a.log', 'b.log', 'c.log'];
const LINES = 10_000;
const SCOPE: LogScope = logScopeSchema.parse({
  from: '2043-06-01T00:00:00Z',
  to: '2043-06-01T23:59:59Z',
  services: ['query_instant'],
});

/** 10,000 lines of one millisecond, from three files in turn. */
beforeAll(async () => {
  await writeLines();
  const documents = Array.from({ length: LINES }, (_, i) => ({
    '@timestamp': '2043-06-01T12:00:00.000Z',
    message: `line ${i}`,
    event: { id: `instant-${i}`, sequence: Math.floor(i / FILES.length) },
    log: { offset: i * 10, file: { path: FILES[i % FILES.length] } },
    service: { name: 'query_instant' },
    data_stream: { type: 'logs', dataset: 'app_logs.query_instant', namespace: 'default' },
  }));
  const operations = documents.flatMap((document) => [
    { create: { _index: STREAM, _id: document.event.id } },
    document,
  ]);
  const { errors } = await client.bulk({ refresh: true, pipeline: '_none', operations });
  expect(errors).toBe(false);
}, 240_000);
afterAll(async () => {
  await client.indices.deleteDataStream({ name: STREAM });
  await removeLinesAndClose();
});

async function page(after: Cursor | null, direction: 'older' | 'newer', size: number) {
  const request = { scope: SCOPE, size, after, direction };
  return readLines(await searchLogs(context, linesQuery(request)), request);
}

/** All pages of a direction, as one list from newest to oldest. */
async function all(direction: 'older' | 'newer', size: number): Promise<LogLine[]> {
  let lines: LogLine[] = [];
  let after: Cursor | null = null;
  do {
    const answer: Awaited<ReturnType<typeof page>> = await page(after, direction, size);
    lines = direction === 'older' ? [...lines, ...answer.lines] : [...answer.lines, ...lines];
    after = answer.next;
  } while (after !== null);
  return lines;
}

describe('10,000 lines of one instant from three files', () => {
  it.each([333, 1_000])('come each exactly once, both ways, in pages of %d', async (size) => {
    const older = await all('older', size);
    expect(older).toHaveLength(LINES);
    expect(new Set(older.map(({ id }) => id)).size).toBe(LINES);
    for (let i = 1; i < LINES; i++) {
      expect(compareNewestFirst(older[i - 1]?.cursor ?? [], older[i]?.cursor ?? [])).toBeLessThan(0);
    }
    const newer = await all('newer', size);
    expect(newer.map(({ id }) => id)).toEqual(older.map(({ id }) => id));
    // Within a file as the program wrote it.
    const numbers = older
      .filter(({ path }) => path === 'b.log')
      .map(({ message }) => Number(message.slice(5)));
    expect(numbers).toEqual([...numbers].sort((a, b) => b - a));
  });

  it('are read around any of them, the line itself included, with nothing between', async () => {
    const older = await all('older', 1_000);
    for (const at of [0, 1, 3_333, 5_000, LINES - 1]) {
      const line = older[at];
      const place = justAbove(line?.cursor ?? []);
      const below = await page(place, 'older', 5);
      const above = await page(place, 'newer', 5);
      expect(below.lines[0]?.id).toBe(line?.id);
      const around = [...above.lines, ...below.lines].map(({ id }) => id);
      expect(around).toEqual(older.slice(Math.max(0, at - 5), at + 5).map(({ id }) => id));
    }
  });

  it('are read around a line that says neither file nor place', async () => {
    const bare = {
      '@timestamp': '2043-06-01T12:00:00.000Z',
      message: 'bare',
      service: { name: 'query_instant' },
    };
    const stream = { type: 'logs', dataset: 'app_logs.query_instant', namespace: 'default' };
    await client.index({
      index: STREAM,
      op_type: 'create',
      pipeline: '_none',
      refresh: true,
      document: { ...bare, data_stream: stream },
    });
    const older = await all('older', 1_000);
    const last = older.at(-1);
    expect(last?.message).toBe('bare');
    const place = justAbove(last?.cursor ?? []);
    expect((await page(place, 'older', 5)).lines.map(({ id }) => id)).toEqual([last?.id]);
    expect((await page(place, 'newer', 1)).lines.map(({ id }) => id)).toEqual([older.at(-2)?.id]);
  });
});
