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

  it('marks a burst of what was seen before, however it comes', () => {
    const at = (place: number, height: number, mean: number, seed: number) => {
      const calm = steady(mean, seed);
      return (i: number) => (i === place ? height : calm());
    };
    // All errors in one slice: by the dispersion of both windows, no change.
    expect(judged(series((i) => (i === 4 ? 2 : 0), at(7, 90, 0, 31)))).toBe('burst');
    expect(judged(series((i) => (i === 4 ? 1 : 0), at(7, 60, 0, 32)))).toBe('burst');
    expect(judged(series(steady(20, 33), at(11, 120, 20, 34)))).toBe('burst');
    expect(judged(series(steady(500, 35), at(0, 2_000, 500, 36)))).toBe('burst');
    // Two of them.
    expect(judged(series(steady(10, 37), (i) => (i === 2 || i === 9 ? 80 : 10)))).not.toBe('same');
  });

  it('does not mark as a burst what is usual for the pattern, or little', () => {
    const once = (place: number, height: number) => (i: number) => (i === place ? height : 0);
    // A job that writes its lines at once, at another time or a little more of them.
    expect(judged(series(once(2, 500), once(9, 500)))).toBe('same');
    expect(judged(series(once(2, 500), once(9, 1_100)))).toBe('same');
    // One user at night, and one who did twelve things.
    expect(judged(series(once(3, 1), once(8, 12)))).toBe('same');
    expect(judged(series(once(3, 2), once(8, 15)))).toBe('same');
    // None before: a nightly job.
    expect(judged(series(() => 0, once(8, 500), 500))).toBe('back');
    // A high slice that the window before had too.
    expect(
      judged(
        series(
          (i) => (i === 6 ? 200 : 10),
          (i) => (i === 6 ? 300 : 10),
        ),
      ),
    ).toBe('same');
    expect(judged(series(steady(20, 41), once(5, 45)))).toBe('same');
  });

  it('goes by rates for bursts too when one window is longer', () => {
    const before = steady(20, 42);
    const now = steady(60, 43);
    expect(judged(series(before, now), { shareOfNow: 3 / 4 })).toBe('same');
    expect(
      judged(
        series(before, (i) => (i === 3 ? 300 : 60)),
        { shareOfNow: 3 / 4 },
      ),
    ).toBe('burst');
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

  it('stays quiet at night, when a few requests write a few lines each', () => {
    const next = seeded(13);
    // Clumps of one to thirty lines, mostly small; from one in two hours to some in five minutes.
    const clump = () => Math.min(30, 1 + Math.floor(-Math.log(1 - next()) * 4));
    const patterns = Array.from({ length: 5_000 }, (_, number) => {
      const mean = 0.04 * 1.6 ** (number % 10);
      const clumps = () => Array.from({ length: poisson(mean, next) }, clump).reduce((a, b) => a + b, 0);
      return series(clumps, clumps, 1);
    });
    const changes = judgeChanges(patterns, { ...grounds, compared: patterns.length });
    expect(changes.filter((change) => change === 'burst').length).toBeLessThanOrEqual(1);
    expect(changes.filter((change) => change !== 'same' && change !== 'back').length).toBeLessThanOrEqual(3);
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
