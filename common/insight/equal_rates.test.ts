import { equalRatesP, firstSeenP } from './equal_rates';

describe('equalRatesP', () => {
  // Twice the smaller binomial tail, summed exactly.
  it.each([
    [0, 10, 0.5, 2 * 0.5 ** 10],
    [10, 0, 0.5, 2 * 0.5 ** 10],
    [3, 7, 0.5, 0.34375],
    [5, 5, 0.5, 1],
    [40, 60, 0.5, 0.056887933640980735],
    [8, 2, 0.25, 1],
    [2, 8, 0.25, 2 * 0.0004158020019531249],
  ])('%d and %d, share %d: %d', (before, now, share, p) => {
    expect(equalRatesP(before, now, share)).toBeCloseTo(p, 10);
  });

  it('is 1 for nothing at all, and never NaN for counts of millions', () => {
    expect(equalRatesP(0, 0)).toBe(1);
    expect(equalRatesP(5_000_000, 5_000_000)).toBeCloseTo(1, 2);
    expect(equalRatesP(5_000_000, 5_100_000)).toBeLessThan(1e-100);
    expect(equalRatesP(2.5, 7.5)).toBeGreaterThan(equalRatesP(2, 8));
  });
});

it('firstSeenP gets small with lines and with windows that had none', () => {
  expect(firstSeenP(1, 1)).toBe(0.5);
  expect(firstSeenP(2, 11)).toBeCloseTo(1 / 144, 12);
});
