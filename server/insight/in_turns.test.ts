import { seeded } from '../../common/testing/seeded';
import { countPatterns } from '../../common/insight/counted_patterns';
import type { MaskCount } from '../../common/query/insight/mask_counts_query';
import { finish, type Steps } from '../../common/steps/steps';
import { inTurns } from './in_turns';

const MASKS = 5_000;

/** Masks of a few hundred statements, with names that vary. */
function madeMasks(): readonly MaskCount[] {
  const next = seeded(5);
  const word = () => Math.floor(next() * 100_000).toString(36);
  return Array.from({ length: MASKS }, (_none, i) => ({
    mask: `part${i % 300} moved ${word()} to shelf <num> of ${word()} today`,
    dataset: null,
    before: i % 7,
    now: i % 5,
    severity: 20,
    first: i,
    last: i + 1,
  }));
}

const counted = () => countPatterns(madeMasks(), new Map());

/** A clock on which a turn is over after each step. */
function stepClock(): () => number {
  let time = 0;
  return () => (time += 100);
}

/** Takes every turn of the event loop that it gets. @returns how many it got */
function takeTurns(): () => number {
  let turns = 0;
  let over = false;
  const take = () => {
    turns++;
    if (!over) setImmediate(take);
  };
  setImmediate(take);
  return () => {
    over = true;
    return turns;
  };
}

describe('a long computation in turns', () => {
  it('has the same result as all at once, and others get a turn for every few hundred masks', async () => {
    const turns = takeTurns();
    const result = await inTurns(counted(), new AbortController().signal, stepClock());
    // Each mask is read, compared and counted: several passes over all of them.
    expect(turns()).toBeGreaterThan((5 * MASKS) / 256);
    expect(result).toEqual(finish(counted()));
    expect(result.length).toBeLessThan(MASKS / 2);
  });

  it('also by the real clock', async () => {
    expect(await inTurns(counted(), new AbortController().signal)).toEqual(finish(counted()));
  });

  it('ends within a turn when nobody waits for it any more', async () => {
    const controller = new AbortController();
    let steps = 0;
    function* endless(): Steps<never> {
      for (;;) {
        steps++;
        yield;
      }
    }
    const ended = inTurns(endless(), controller.signal, stepClock());
    const reason = new Error('gone');
    setImmediate(() => controller.abort(reason));
    await expect(ended).rejects.toBe(reason);
    expect(steps).toBeLessThan(5);
  });

  it('does not begin for someone who is gone already', async () => {
    let begun = false;
    function* work(): Steps<void> {
      begun = true;
      yield;
    }
    await expect(inTurns(work(), AbortSignal.abort())).rejects.toThrow();
    expect(begun).toBe(false);
  });
});
