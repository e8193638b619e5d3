import { logScopeSchema } from '../api/logs';
import { bucketWidth, readLevels, readTimeline } from './counts_query';

const MINUTE = 60_000;
const DAY = 86_400_000;

describe('bucketWidth', () => {
  it.each([
    ['a quarter of an hour', 15 * MINUTE, 60, 30_000],
    ['a day', DAY, 60, 30 * MINUTE],
    ['a year', 365 * DAY, 60, 7 * DAY],
    ['a millisecond', 1, 60, 1],
  ])('of %s is one that people can read', (_name, span, buckets, width) => {
    const from = Date.UTC(2030, 0, 1);
    expect(bucketWidth(from, from + span, buckets)).toBe(width);
  });

  it.each([2, 7, 60, 120])('never makes more than %d buckets', (buckets) => {
    for (let span = 1; span < 1e13; span = Math.ceil(span * 3.7)) {
      const from = 1_893_456_123_457;
      const scope = logScopeSchema.parse({
        from: new Date(from).toISOString(),
        to: new Date(from + span).toISOString(),
      });
      if (buckets > 1)
        expect(readTimeline({}, scope, buckets).buckets.length).toBeLessThanOrEqual(buckets + 1);
    }
  });
});

it('readTimeline takes an answer of any shape', () => {
  const scope = logScopeSchema.parse({ from: '2030-01-01T00:00:00Z', to: '2030-01-01T01:00:00Z' });
  for (const answer of [null, 7, {}, { aggregations: { timeline: { buckets: [null, { key: 'x' }] } } }]) {
    expect(readTimeline(answer, scope, 60)).toMatchObject({ total: 0, levels: [], partial: null });
  }
});

describe('levels beyond those that are told apart', () => {
  const levels = { buckets: [{ key: 'info', doc_count: 5 }], sum_other_doc_count: 2 };

  it('are in the total, and said', () => {
    expect(readLevels({ aggregations: { levels } })).toMatchObject({
      total: 7,
      levels: [{ level: 'info', count: 5 }],
      partial: expect.stringMatching(/^2 lines /),
    });
    const scope = logScopeSchema.parse({ from: '2030-01-01T00:00:00Z', to: '2030-01-01T01:00:00Z' });
    const timeline = { buckets: [{ key: Date.parse(scope.from), levels }] };
    expect(readTimeline({ aggregations: { timeline } }, scope, 60)).toMatchObject({
      total: 7,
      partial: expect.stringMatching(/^2 lines /),
    });
  });
});
