import { fakeLine } from '../testing/fake_lines';
import { MAX_HELD, POLL_MS, STOPPED, nextQuestionIn, pendingOf, stateOf, step } from './tail_state';
import type { Tail, TailEvent } from './tail_state';

const NONE = { count: 0, more: false };
const GONE = { message: 'The server could not be reached.', action: null, status: null };

function lines(count: number, from = 0) {
  return Array.from({ length: count }, (_, index) => fakeLine({ id: `line-${from + index}` }));
}

function answer(count: number, parts: Partial<Extract<TailEvent, { type: 'answer' }>> = {}): TailEvent {
  return { type: 'answer', lines: lines(count), added: count, waiting: NONE, partial: null, ...parts };
}

function after(...events: TailEvent[]): Tail {
  return events.reduce((tail, event) => step(tail, event).tail, STOPPED);
}

const RUNNING: TailEvent[] = [{ type: 'begin' }, { type: 'begun' }, { type: 'reloaded' }];
const AWAY: TailEvent = { type: 'scrolled', away: true };
const BACK: TailEvent = { type: 'scrolled', away: false };

describe('following', () => {
  it('asks at once where to begin, then every two seconds, and not at all once it has ended', () => {
    expect(nextQuestionIn(STOPPED)).toBeNull();
    expect(stateOf(after({ type: 'begin' }))).toEqual({ kind: 'starting' });
    expect(nextQuestionIn(after({ type: 'begin' }))).toBe(0);
    expect(stateOf(after(...RUNNING))).toEqual({ kind: 'live' });
    expect(nextQuestionIn(after(...RUNNING))).toBe(POLL_MS);
    expect(nextQuestionIn(after(...RUNNING, { type: 'end' }))).toBeNull();
  });

  it('gives lines as they come, and says how far behind it is while more wait', () => {
    const came = step(after(...RUNNING), answer(500, { waiting: { count: 1_200, more: false } }));
    expect(came.give).toHaveLength(500);
    expect(stateOf(came.tail)).toEqual({ kind: 'behind', waiting: { count: 1_200, more: false } });
    expect(nextQuestionIn(came.tail)).toBe(0);
    expect(stateOf(step(came.tail, answer(200)).tail)).toEqual({ kind: 'live' });
  });

  it('holds lines while older ones are read, and gives all of them on the way back', () => {
    const tail = after(...RUNNING, AWAY, answer(3), answer(2, { lines: lines(2, 3) }));
    expect(stateOf(tail)).toEqual({ kind: 'paused', pending: { count: 5, more: false } });
    const back = step(tail, BACK);
    expect(back.give.map(({ id }) => id)).toEqual(lines(5).map(({ id }) => id));
    expect(back.reload).toBe(false);
    expect(pendingOf(back.tail)).toEqual(NONE);
    expect(stateOf(back.tail)).toEqual({ kind: 'live' });
  });

  it('counts what it has not asked for yet among the new lines, and does not hurry', () => {
    const tail = after(...RUNNING, AWAY, answer(500, { waiting: { count: 10_000, more: true } }));
    expect(pendingOf(tail)).toEqual({ count: 10_500, more: true });
    expect(nextQuestionIn(tail)).toBe(POLL_MS);
  });

  it('only counts beyond a bound, and then loads the newest anew', () => {
    const pages = Array.from({ length: 5 }, () => answer(500));
    const tail = after(...RUNNING, AWAY, ...pages);
    expect(tail.held.length).toBeLessThanOrEqual(MAX_HELD);
    expect(pendingOf(tail).count).toBe(2_500);
    expect(step(tail, { type: 'resume' })).toMatchObject({ give: [], reload: true });
  });

  it('stays paused by hand at the top, until told to go on', () => {
    const tail = after(...RUNNING, { type: 'pause' }, answer(2), BACK);
    expect(stateOf(tail).kind).toBe('paused');
    expect(step(tail, { type: 'resume' }).give).toHaveLength(2);
  });

  it('counts what was new, not what the page had', () => {
    expect(pendingOf(after(...RUNNING, AWAY, answer(4, { added: 1 }))).count).toBe(1);
  });

  it('forgets what it held once the page has loaded the newest lines', () => {
    const tail = after(...RUNNING, AWAY, answer(4), { type: 'reloaded' });
    expect(pendingOf(tail).count).toBe(0);
    expect(step(tail, BACK).give).toEqual([]);
  });

  it('tries again after a failure, ever more patiently up to 30 seconds, and goes on', () => {
    const failure: TailEvent = { type: 'failure', failure: GONE, random: 0.999 };
    const waits = Array.from({ length: 8 }, (_, index) =>
      nextQuestionIn(after(...RUNNING, ...Array.from({ length: index + 1 }, () => failure))),
    );
    const seconds = waits.map((ms) => (ms === null ? null : Math.round(ms / 1_000)));
    expect(seconds).toEqual([2, 4, 8, 16, 30, 30, 30, 30]);
    expect(stateOf(after(...RUNNING, failure))).toMatchObject({ kind: 'failed', failure: GONE });
    expect(stateOf(after(...RUNNING, failure, answer(1)))).toEqual({ kind: 'live' });
    expect(nextQuestionIn(after(...RUNNING, failure, failure, answer(1), failure))).toBeLessThanOrEqual(
      2_000,
    );
  });

  it('does not ask again by itself what was refused', () => {
    const failure = { message: 'Cannot parse', action: 'Check the query.', status: 400 };
    const tail = after(...RUNNING, { type: 'failure', failure, random: 0 });
    expect(nextQuestionIn(tail)).toBeNull();
    expect(stateOf(tail)).toEqual({ kind: 'failed', failure, retryInMs: null });
  });

  it('gives the lines of a partial answer, says why some may be missing, and becomes more patient', () => {
    const partial = answer(2, { partial: { failure: GONE, random: 0 } });
    const first = step(after(...RUNNING), partial);
    expect(first.give).toHaveLength(2);
    expect(stateOf(first.tail)).toEqual({ kind: 'failed', failure: GONE, retryInMs: 1_000 });
    expect(stateOf(step(first.tail, partial).tail)).toMatchObject({ retryInMs: 2_000 });
  });
});
