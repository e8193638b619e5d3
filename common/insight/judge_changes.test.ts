import { seeded } from '../testing/seeded';
import { isCandidate, judgeChanges, type Grounds, type Sliced } from './judge_changes';

/** Knuth's way to a Poisson number, in parts so that exp(-mean) stays above 0. */
function poisson(mean: number, next: () => number): number {
  let [count, rest] = [0, mean];
  while (rest > 0) {
    const part = Math.min(rest, 30);
    rest -= part;
    let product = next();
    for (const limit = Math.exp(-part); product > limit; product *= next()) count++;
  }
  return count;
}

const SLICES = 12;

function series(
  before: (slice: number) => number,
  now: (slice: number) => number,
  earlier: number | null = 0,
): Sliced {
  const [slicesBefore, slicesNow] = [before, now].map((of) =>
    Array.from({ length: SLICES }, (_, i) => of(i)),
  );
  const sum = (slices: readonly number[] = []) => slices.reduce((total, count) => total + count, 0);
  return {
    before: sum(slicesBefore),
    now: sum(slicesNow),
    slicesBefore: slicesBefore ?? [],
    slicesNow: slicesNow ?? [],
    earlier,
  };
}

const grounds = { shareOfNow: 0.5, lookedBack: 10, compared: 300 };
const judged = (one: Sliced, change: Partial<Grounds> = {}) =>
  judgeChanges([one], { ...grounds, ...change })[0];
const steady = (mean: number, seed: number) => {
  const next = seeded(seed);
  return () => poisson(mean, next);
};

describe('what changed between two windows', () => {
  it.each([
    ['doubled', steady(50, 1), steady(100, 2), 'more'],
    ['halved', steady(50, 3), steady(25, 4), 'less'],
    ['as before', steady(50, 5), steady(50, 6), 'same'],
    ['a little more', steady(500, 7), steady(600, 8), 'same'],
    ['stopped', steady(5, 9), () => 0, 'gone'],
    ['far too few to say', (i: number) => (i === 3 ? 2 : 0), (i: number) => (i < 5 ? 1 : 0), 'same'],
  ])('%s', (_, before, now, change) => {
    expect(judged(series(before, now))).toBe(change);
  });

  it('takes many lines that were never seen for new, and one for seen first', () => {
    const burst = (i: number) => (i === 7 ? 40 : 0);
    expect(judged(series(() => 0, burst))).toBe('new');
    expect(
      judged(
        series(
          () => 0,
          (i) => (i === 7 ? 1 : 0),
        ),
      ),
    ).toBe('first_seen');
  });

  it('does not call a nightly job new or gone, whose lines come all at once', () => {
    const burst = (i: number) => (i === 2 ? 500 : 0);
    expect(judged(series(() => 0, burst, 500))).toBe('back');
    expect(judged(series(burst, () => 0))).toBe('same');
  });

  it('goes by rates when one window is longer', () => {
    const half = series(steady(50, 21), steady(100, 22));
    expect(judged(half, { shareOfNow: 2 / 3 })).toBe('same');
    expect(judged(series(steady(50, 23), steady(50, 24)), { shareOfNow: 2 / 3 })).toBe('less');
  });

  it('needs more lines for new when little was looked back over', () => {
    const few = series(
      () => 0,
      (i) => (i < 5 ? 1 : 0),
    );
    expect(judged(few)).toBe('new');
    expect(judged(few, { lookedBack: 0 })).toBe('first_seen');
  });

  it('stays quiet on thousands of patterns of which none changed, bursts among them', () => {
    const next = seeded(11);
    const patterns = Array.from({ length: 3_000 }, (_, number) => {
      const mean = 0.05 + 20 * next() ** 3;
      const calm = () => poisson(mean, next);
      // Every fifth writes its lines in bursts of 20.
      const bursts = () => 20 * poisson(mean / 20, next);
      return number % 5 === 0 ? series(bursts, bursts, 1) : series(calm, calm, 1);
    });
    const candidates = patterns.filter((one) => isCandidate(one, 0.5));
    expect(candidates.length).toBeGreaterThan(20);
    const changes = judgeChanges(candidates, { ...grounds, compared: patterns.length });
    const wrong = changes.filter((change) => change !== 'same' && change !== 'back');
    // Three in a thousand are what the method allows itself; bursts are rougher than the model.
    expect(wrong.length).toBeLessThanOrEqual(3);
  });

  it('finds every change among as many that did not change', () => {
    const next = seeded(12);
    const calm = (mean: number) => () => poisson(mean, next);
    const changed = [
      ...Array.from({ length: 10 }, () => series(calm(10), calm(20))),
      ...Array.from({ length: 10 }, () => series(calm(20), calm(10))),
      ...Array.from({ length: 10 }, () => series(calm(3), calm(0))),
      ...Array.from({ length: 10 }, () => series(calm(0), calm(1))),
    ];
    const same = Array.from({ length: 1_000 }, () => series(calm(8), calm(8)));
    const candidates = [...changed, ...same].filter((one) => isCandidate(one, 0.5));
    const changes = judgeChanges(candidates, { ...grounds, compared: changed.length + same.length });
    const found = candidates.map((candidate, i) => [changed.indexOf(candidate), changes[i]]);
    const of = (from: number) =>
      found
        .filter(([at]) => typeof at === 'number' && at >= from && at < from + 10)
        .map(([, change]) => change);
    expect([0, 10, 20, 30].map(of)).toEqual(
      ['more', 'less', 'gone', 'new'].map((change) => Array.from({ length: 10 }, () => change)),
    );
    expect(found.filter(([at, change]) => at === -1 && change !== 'same')).toEqual([]);
  });
});
