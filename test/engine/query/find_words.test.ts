import { logScopeSchema } from '../../../common/api/logs';
import { findProblem } from '../../../common/query/find/find_clause';
import { readPattern } from '../../../common/query/find/read_pattern';
import { chooser, randomPattern } from '../../../common/query/find/testing/random_pattern';
import { linesQuery } from '../../../common/query/lines_query';
import { problemPosition } from '../../../public/find/problem_position';
import { failureOf } from '../../../server/failure';
import { searchLogs } from '../../../server/routes/search_logs';
import { foundByEngine, foundByPage, removeFindLinesAndClose, writeFindLines } from './find_lines';
import { context } from './written_lines';
import { seeded } from '../../../common/testing/seeded';

beforeAll(writeFindLines);
afterAll(removeFindLinesAndClose);

describe('the words of the search box', () => {
  it.each([
    ['connection', [0, 1]],
    ['CONNECTION peer', [1]],
    ['peer connection', [1]],
    ['"connection refused"', [0]],
    ['"refused connection"', []],
    ['connect', []],
    ['오류:', [10]],
    ['école', [13]],
    ['подключения', [14]],
    // Of the traceback any part, of the error's message any word, also one of each.
    ['cart.py', [24]],
    ['cart prices flask', [24]],
    ['add_ite', [24]],
    ['failed nothing', []],
    // What has neither letters nor digits is looked for as it stands.
    ['🔥', [12]],
    ['disk 🔥', [12]],
    ['===', [27]],
    ['error42 err', [17]],
  ])('%s', async (text, expected) => {
    expect(await foundByEngine({ mode: 'words', text })).toEqual(expected);
  });
});

describe('a message longer than its characters are held', () => {
  it('is found by words and by the words of a text, not by a pattern', async () => {
    expect(await foundByEngine({ mode: 'words', text: 'needle haystack' })).toEqual([28]);
    expect(await foundByEngine({ mode: 'text', text: 'the needle in' })).toEqual([28]);
    expect(await foundByEngine({ mode: 'regex', text: 'the needle' })).toEqual([]);
  });
});

describe('a pattern that the engine can only follow in too many states', () => {
  it('is refused in words that the page can tell apart', async () => {
    const error: unknown = await foundByEngine({ mode: 'regex', text: 'timeout.{0,40}ms' }).catch(
      (thrown: unknown) => thrown,
    );
    expect(failureOf(error)).toMatchObject({
      statusCode: 400,
      message: expect.stringContaining('Determinizing'),
    });
    expect(await foundByEngine({ mode: 'regex', text: '\\w{1,50} \\w{1,50}$' })).toContain(10);
  });
});

describe('patterns by chance', () => {
  it('are found by the engine where the page would mark something', async () => {
    const choose = chooser(seeded(7));
    for (let tried = 0; tried < 40;) {
      const { text, mayBeEmpty } = randomPattern(choose, 2);
      if (mayBeEmpty || readPattern(text).pattern === null) continue;
      const find = { mode: 'regex', text } as const;
      if (findProblem(find) !== null) continue;
      tried++;
      expect([text, await foundByEngine(find)]).toEqual([text, foundByPage(text)]);
    }
  });
});

describe('a query bar’s text that the engine cannot read', () => {
  it.each([
    ['a(', 2],
    ['x AND OR y', 6],
    ['level:error AND 가격 "b', 19],
    ['a:b:c', 3],
    ['🔥 )', 3],
  ])('%j fails at %d', async (query, at) => {
    const scope = logScopeSchema.parse({
      from: '2043-07-08T00:00:00Z',
      to: '2043-07-09T00:00:00Z',
      filter: [{ query_string: { query } }],
    });
    const error: unknown = await searchLogs(context, linesQuery({ scope, size: 1, after: null })).catch(
      (thrown: unknown) => thrown,
    );
    expect(problemPosition(failureOf(error).message, query)).toMatchObject({ text: query, at });
  });
});
