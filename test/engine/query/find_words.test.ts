import { failureOf } from '../../../server/failure';
import { foundByEngine, removeFindLinesAndClose, writeFindLines } from './find_lines';

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
