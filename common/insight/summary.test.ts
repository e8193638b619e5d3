import { clockTrouble } from './clock_trouble';
import { errorRates } from './error_rate';
import { quietServices } from './quiet_services';
import type { ServiceTimes } from './service_times';

const MINUTE = 60_000;
const START = Date.parse('2030-01-01T00:00:00Z');
/** Two hours, in slices of five minutes. */
const windows = {
  before: { from: START, to: START + 60 * MINUTE },
  now: { from: START + 60 * MINUTE, to: START + 120 * MINUTE },
};
const end = windows.now.to;
const full = Array.from({ length: 12 }, () => 30);
const NONE: ServiceTimes = {
  service: 'shop',
  before: full,
  now: full,
  lastTime: end - 1_000,
  firstIngested: null,
  lastIngested: null,
  averageTime: null,
  averageIngested: null,
};

describe('quiet services', () => {
  const quiet = (change: Partial<ServiceTimes>) =>
    quietServices([{ ...NONE, ...change }], windows, end).map(({ silence, usual }) => [silence, usual]);

  it('are those that wrote all the time and stopped', () => {
    const now = [...full.slice(0, 6), 0, 0, 0, 0, 0, 0];
    expect(quiet({ now, lastTime: end - 31 * MINUTE })).toEqual([[31 * MINUTE, 5 * MINUTE]]);
    expect(quiet({ now: full.map(() => 0), lastTime: end - 61 * MINUTE })).toEqual([
      [61 * MINUTE, 5 * MINUTE],
    ]);
  });

  it('are not those that write now and then, at night, or had just begun', () => {
    expect(quiet({})).toEqual([]);
    const sparse = full.map((_, i) => (i % 6 === 0 ? 5 : 0));
    expect(quiet({ before: sparse, now: sparse, lastTime: end - 26 * MINUTE })).toEqual([]);
    const nightly = full.map((_, i) => (i === 0 ? 5_000 : 0));
    expect(quiet({ before: nightly, now: full.map(() => 0), lastTime: START + MINUTE })).toEqual([]);
    const slow = [...full.slice(0, 10), 0, 0];
    expect(quiet({ now: slow, lastTime: end - 10 * MINUTE })).toEqual([]);
  });
});

describe('clock trouble', () => {
  const live = (offset: number): Partial<ServiceTimes> => ({
    firstIngested: windows.now.from,
    lastIngested: end,
    averageIngested: end - 30 * MINUTE,
    averageTime: end - 30 * MINUTE + offset,
    lastTime: end + offset,
  });
  const trouble = (change: Partial<ServiceTimes>) =>
    clockTrouble([{ ...NONE, ...change }]).map(({ kind, offset }) => [kind, offset]);

  it('is lines from the future, and a live program that is hours off', () => {
    expect(trouble(live(60 * MINUTE))).toEqual([['ahead', 60 * MINUTE]]);
    expect(trouble(live(-540 * MINUTE))).toEqual([['behind', 540 * MINUTE]]);
  });

  it('is no import of an old file, no slow sender, no clock that is seconds off', () => {
    expect(trouble(live(30_000))).toEqual([]);
    expect(trouble(live(-5 * MINUTE))).toEqual([]);
    const imported = { firstIngested: end + 600 * MINUTE, lastIngested: end + 601 * MINUTE };
    expect(
      trouble({ ...imported, averageIngested: end + 600.5 * MINUTE, averageTime: end - 30 * MINUTE }),
    ).toEqual([]);
    // A large one, that takes half an hour to come in.
    const large = { firstIngested: end + 600 * MINUTE, lastIngested: end + 630 * MINUTE };
    expect(
      trouble({ ...large, averageIngested: end + 615 * MINUTE, averageTime: end - 600 * MINUTE }),
    ).toEqual([]);
  });
});

describe('error rates', () => {
  it('are compared as shares of their lines', () => {
    const rates = errorRates({ events: 1_000, errors: 10 }, { events: 2_000, errors: 20 });
    expect(rates).toEqual({ before: 0.01, now: 0.01, changed: false });
    expect(errorRates({ events: 1_000, errors: 10 }, { events: 1_000, errors: 40 }).changed).toBe(true);
    expect(errorRates({ events: 0, errors: 0 }, { events: 9, errors: 9 })).toEqual({
      before: null,
      now: 1,
      changed: false,
    });
  });
});
