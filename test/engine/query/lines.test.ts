import type { LogScope } from '../../../common/api/logs';
import { allLines, client, DAY, page, removeLinesAndClose, writeLines, WRITTEN } from './written_lines';

beforeAll(writeLines);
afterAll(removeLinesAndClose);

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

  it('come each once too from senders that number nothing', async () => {
    const stream = 'logs-app_logs.query_bare-default';
    const bare = Array.from({ length: 9 }, (_, i) => ({
      '@timestamp': '2043-05-07T00:00:00Z',
      event: { id: `bare-${i}`, original: `2043-05-07 00:00:00,000 INFO ${i}` },
      service: { name: 'query_bare' },
      data_stream: { type: 'logs', dataset: 'app_logs.query_bare', namespace: 'default' },
    }));
    const operations = bare.flatMap((document) => [{ create: { _index: stream } }, document]);
    await client.bulk({ refresh: true, operations });
    const scope = {
      ...DAY,
      from: '2043-05-07T00:00:00Z',
      to: '2043-05-08T00:00:00Z',
      services: ['query_bare'],
    };
    const lines = await allLines(scope, 2);
    expect(lines.map(({ original }) => original?.slice(-1)).join('')).toBe('876543210');
    await client.indices.deleteDataStream({ name: stream });
  });

  it('carry what a row shows', async () => {
    const [odd, line] = (await page(DAY, 2, null)).lines;
    expect(odd).toMatchObject({ unparsed: true, level: null, message: 'no format at all', severity: 0 });
    expect(line).toMatchObject({
      time: '2043-05-06T01:00:00.000Z',
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
    expect(await count({ from: '2043-05-06T00:30:00Z' })).toBe(61);
  });
});
