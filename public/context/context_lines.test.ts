import { contextEndpoint, type ContextAnswer } from '../../common/api/context';
import type { Call } from '../services/call';
import { SLOW_MS } from '../services/use_request';
import { fakeLine } from '../testing/fake_lines';
import { fakeCall, httpError, type FakeRequest } from '../testing/fake_services';
import { ContextLines, type Contexts } from './context_lines';

interface Pending extends FakeRequest {
  resolve(answer: Partial<ContextAnswer>): void;
  reject(error: Error): void;
}

let asked: Pending[] = [];
let shown: Contexts = new Map();
let lines: ContextLines;

function pendingCall(): Call {
  return fakeCall({
    [contextEndpoint.path]: (request: FakeRequest) =>
      new Promise((resolve, reject) => {
        const base = {
          within: 'file',
          available: ['file', 'service', 'all'],
          newer: [fakeLine({ id: 'newer' })],
          older: [fakeLine({ id: 'older' })],
          newerNext: ['n'],
          olderNext: ['o'],
          partial: null,
          tookMs: 1,
        };
        asked.push({ ...request, resolve: (answer) => resolve({ ...base, ...answer }), reject });
      }),
  }).call;
}

const LINE = fakeLine({ id: 'a', index: 'index-1' });
const settled = () => new Promise<void>((done) => process.nextTick(done));

async function answered(i: number, answer: Partial<ContextAnswer> = {}) {
  asked[i]?.resolve(answer);
  await settled();
}

beforeEach(() => {
  asked = [];
  shown = new Map();
  lines = new ContextLines(pendingCall(), (contexts) => (shown = contexts));
});
afterEach(() => {
  lines.dispose();
  jest.useRealTimers();
});

describe('asking for the lines around a line', () => {
  it('asks for five each way in the closest scope, and closes again', async () => {
    lines.toggle(LINE);
    expect(asked[0]?.body).toEqual({ id: 'a', index: 'index-1', within: null, newer: 5, older: 5 });
    expect(shown.get('a')?.progress.loading).toBe(true);
    await answered(0);
    expect(shown.get('a')).toMatchObject({ within: 'file', loaded: true, progress: { loading: false } });
    lines.toggle(LINE);
    expect(shown.size).toBe(0);
  });

  it('takes the request back when it is closed', () => {
    lines.toggle(LINE);
    lines.close('a');
    expect(asked[0]?.signal?.aborted).toBe(true);
  });

  it('takes back what another scope supersedes, and the last one chosen is shown', async () => {
    lines.toggle(LINE);
    await answered(0);
    lines.more('a', 'older', 50);
    lines.choose('a', 'service');
    lines.choose('a', 'all');
    expect(asked.map(({ signal }) => signal?.aborted)).toEqual([false, true, true, false]);
    expect(asked[3]?.body).toMatchObject({ within: 'all', newer: 5, older: 5 });
    await answered(3, { within: 'all', older: [] });
    await answered(2, { within: 'service' });
    expect(shown.get('a')).toMatchObject({ within: 'all', older: { lines: [] } });
  });

  it('goes on in one direction from where that ended', async () => {
    lines.toggle(LINE);
    await answered(0);
    lines.more('a', 'older', 50);
    lines.more('a', 'older', 50);
    lines.more('a', 'newer', 5);
    expect(asked.slice(1).map(({ body }) => body)).toEqual([
      { id: 'a', index: 'index-1', within: 'file', newer: 0, older: 50, olderAfter: ['o'] },
      { id: 'a', index: 'index-1', within: 'file', newer: 5, older: 0, newerAfter: ['n'] },
    ]);
    await answered(1, { older: [fakeLine({ id: 'b' })], olderNext: null });
    expect(shown.get('a')?.older.lines.map(({ id }) => id)).toEqual(['older', 'b']);
    lines.more('a', 'older', 5);
    expect(asked).toHaveLength(3);
  });

  it('says what failed on the side where it did, and asks again', async () => {
    lines.toggle(LINE);
    asked[0]?.reject(httpError(503, 'The search engine is too busy.'));
    await settled();
    expect(shown.get('a')?.progress.failure?.message).toBe('The search engine is too busy.');
    lines.retry('a');
    expect(shown.get('a')?.progress).toEqual({ loading: true, slow: false, failure: null });
    await answered(1);
    lines.more('a', 'newer', 5);
    asked[2]?.reject(httpError(500, 'No.'));
    await settled();
    expect(shown.get('a')).toMatchObject({
      newer: { lines: [{ id: 'newer' }], progress: { failure: { message: 'No.' } } },
      older: { progress: { failure: null } },
    });
  });

  it('says when it is slow', () => {
    jest.useFakeTimers();
    lines.toggle(LINE);
    jest.advanceTimersByTime(SLOW_MS - 1);
    expect(shown.get('a')?.progress.slow).toBe(false);
    jest.advanceTimersByTime(1);
    expect(shown.get('a')?.progress).toMatchObject({ slow: true, loading: true });
  });

  it('keeps twenty open, and closes the one that was opened first', () => {
    for (let i = 0; i < 22; i++) lines.toggle(fakeLine({ id: `line ${i}` }));
    expect([...shown.keys()]).toEqual(Array.from({ length: 20 }, (_, i) => `line ${i + 2}`));
    expect(asked[0]?.signal?.aborted).toBe(true);
  });

  it('tells nothing more when the page has gone', async () => {
    lines.toggle(LINE);
    const before = shown;
    lines.dispose();
    await answered(0);
    expect(shown).toBe(before);
  });
});
