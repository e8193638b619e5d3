import { levelsQuery, readLevels, readTimeline, timelineQuery } from '../../../common/query/counts_query';
import { dataQuery, readData } from '../../../common/query/data_query';
import { searchLogs } from '../../../server/routes/search_logs';
import { context, DAY, removeLinesAndClose, writeLines } from './written_lines';

beforeAll(writeLines);
afterAll(removeLinesAndClose);

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
      time: Date.parse('2043-05-06T00:00:00Z'),
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
