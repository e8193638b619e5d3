import { logScopeSchema } from '../api/logs';
import { linesQuery, readLines } from './lines_query';

const scope = logScopeSchema.parse({ from: '2030-01-01T00:00:00Z', to: '2030-01-01T01:00:00Z' });

const hit = (source: unknown, sort: unknown[] = [1_893_456_000_123, 'app.log', 1, 10, 'id']) => ({
  _id: 'id',
  _index: 'index',
  _source: source,
  sort,
});
const answerOf = (...hits: unknown[]) => ({ took: 3, hits: { hits } });

describe('linesQuery', () => {
  it('goes on after a cursor, which has a value for each sort', () => {
    const cursor = [1, 'app.log', 2, 3, 'id'];
    expect(linesQuery({ scope, size: 10, after: null })).not.toHaveProperty('search_after');
    const query = linesQuery({ scope, size: 10, after: cursor });
    expect(query.search_after).toEqual(cursor);
    expect(query.sort).toHaveLength(cursor.length);
  });

  it('asks for no total, and for no more of a document than a row shows', () => {
    const query = linesQuery({ scope, size: 10, after: null });
    expect(query.track_total_hits).toBe(false);
    expect(query._source).not.toContain('labels');
  });
});

describe('readLines', () => {
  it('reads nested and dotted fields alike', () => {
    const nested = { message: 'm', log: { level: 'error', logger: 'a' }, event: { severity: 40 } };
    const dotted = { message: 'm', 'log.level': 'error', 'log.logger': 'a', 'event.severity': 40 };
    const [one, two] = readLines(answerOf(hit(nested), hit(dotted)), { size: 10 }).lines;
    expect(one).toEqual(two);
    expect(one).toMatchObject({
      time: '2030-01-01T00:00:00.123Z',
      level: 'error',
      severity: 40,
      logger: 'a',
      message: 'm',
      unparsed: false,
    });
  });

  it('knows the severity of a level that came without', () => {
    expect(readLines(answerOf(hit({ log: { level: 'warning' } })), { size: 10 }).lines[0]?.severity).toBe(30);
  });

  it('goes on from the last line while pages are full', () => {
    const full = readLines(answerOf(hit({}), hit({}, [1, null, -1, -1, 'z'])), { size: 2 });
    expect(full.next).toEqual([1, null, -1, -1, 'z']);
    expect(readLines(answerOf(hit({})), { size: 2 }).next).toBeNull();
    expect(readLines(answerOf(), { size: 2 })).toMatchObject({ lines: [], next: null, tookMs: 3 });
  });

  it('puts newest first also what was asked from the oldest on, and goes on from its newest', () => {
    const asked = { size: 2, direction: 'newer' } as const;
    const page = readLines(
      answerOf(hit({ message: 'a' }), hit({ message: 'b' }, [2, null, -1, -1, 'b'])),
      asked,
    );
    expect(page.lines.map((line) => line.message)).toEqual(['b', 'a']);
    expect(page.next).toEqual([2, null, -1, -1, 'b']);
  });

  it('gives the fields that were asked for, as one text or number each', () => {
    const document = { labels: { order: '7', user: ['a', 'b'] }, 'process.pid': 12, more: { a: [1] } };
    const fields = ['labels.order', 'labels.user', 'process.pid', 'more', 'labels.constructor', 'nothing'];
    expect(readLines(answerOf(hit(document)), { size: 1, fields }).lines[0]?.values).toEqual({
      'labels.order': '7',
      'labels.user': 'a, b',
      'process.pid': 12,
      more: '{"a":[1]}',
    });
  });

  it.each([null, 7, {}, { hits: { hits: 'x' } }])('takes %j for no lines', (answer) => {
    expect(readLines(answer, { size: 10 })).toMatchObject({ lines: [], next: null, partial: null });
  });

  it('takes hits of any shape', () => {
    const { lines } = readLines(answerOf(null, 7, { _source: { message: { a: 1 }, log: 'x' }, sort: {} }), {
      size: 10,
    });
    expect(lines.map(({ message, level, time }) => [message, level, time])).toEqual([
      ['', null, ''],
      ['', null, ''],
      ['', null, ''],
    ]);
  });
});
