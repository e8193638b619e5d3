import { logScopeSchema } from '../api/logs';
import { MAX_WAITING } from '../api/tail';
import { readTail, tailQuery } from './tail_query';

const scope = logScopeSchema.parse({ from: '2030-01-01T00:00:00Z', to: '2030-01-01T01:00:00Z' });
const since = '2030-01-01T00:00:00.000Z';
const T0 = Date.parse(since);

const hit = (id: string, ingested: number, reached = true) => ({
  _id: id,
  _index: 'index',
  _source: { message: id },
  sort: [T0 + ingested, T0, 'app.log', 1, 10, id],
  ...(reached ? { matched_queries: ['reached'] } : {}),
});
const answerOf = (hits: unknown[], total = { value: hits.length, relation: 'eq' }) => ({
  took: 3,
  hits: { hits, total },
});

describe('tailQuery', () => {
  it('has no end, and leaves out what is known', () => {
    const query = JSON.stringify(tailQuery({ scope, since, known: ['a', 'b'], size: 10 }));
    expect(query).not.toContain(scope.to);
    expect(query).toContain('"must_not":[{"ids":{"values":["a","b"]}}]');
  });

  it('asks for no lines where to begin', () => {
    expect(tailQuery({ scope, since: null, known: [], size: 10 })).toMatchObject({ size: 1, _source: false });
  });
});

describe('readTail', () => {
  it('gives lines with their place among lines, not among receipts', () => {
    const answer = readTail(answerOf([hit('a', 5), hit('b', 7)]), { since });
    expect(answer.lines.map(({ cursor }) => cursor)).toEqual([
      [T0, 'app.log', 1, 10, 'a'],
      [T0, 'app.log', 1, 10, 'b'],
    ]);
    expect(answer.ingested).toEqual(['2030-01-01T00:00:00.005Z', '2030-01-01T00:00:00.007Z']);
    expect(answer).toMatchObject({ upTo: '2030-01-01T00:00:00.007Z', waiting: 0, partial: null, tookMs: 3 });
  });

  it('goes only as far as the engine’s clock', () => {
    const answer = readTail(answerOf([hit('a', 5), hit('ahead', 86_400_000, false)]), { since });
    expect(answer.lines).toHaveLength(2);
    expect(answer.upTo).toBe('2030-01-01T00:00:00.005Z');
    expect(readTail(answerOf([]), { since }).upTo).toBeNull();
  });

  it('says how many wait, up to a bound', () => {
    expect(readTail(answerOf([hit('a', 5)], { value: 8, relation: 'eq' }), { since })).toMatchObject({
      waiting: 7,
      moreWaiting: false,
    });
    expect(
      readTail(answerOf([hit('a', 5)], { value: 1 + MAX_WAITING, relation: 'gte' }), { since }),
    ).toMatchObject({ waiting: MAX_WAITING, moreWaiting: true });
  });

  it('says where to begin, without lines', () => {
    const newest = { _id: 'a', sort: [T0 + 5] };
    expect(readTail(answerOf([newest]), { since: null })).toMatchObject({
      lines: [],
      upTo: '2030-01-01T00:00:00.005Z',
      waiting: 0,
    });
    expect(readTail(answerOf([]), { since: null }).upTo).toBeNull();
  });
});
