import { moveTimes, wallClock } from './move_times';

describe('moveTimes', () => {
  it('moves every record by the same distance, so that the last one ends where asked', () => {
    const text =
      '2030-01-01 10:00:00,000 INFO a\n  more\n2030-01-01 23:59:59,500 INFO b 2030-01-01 10:00:00,000\ntrailing';
    const end = Date.UTC(2026, 1, 28, 12, 0, 0, 250);
    expect(moveTimes(text, end)).toBe(
      '2026-02-27 22:00:00,750 INFO a\n  more\n2026-02-28 12:00:00,250 INFO b 2030-01-01 10:00:00,000\ntrailing',
    );
  });

  it('leaves a text without times alone', () => {
    expect(moveTimes('INFO:root:x\n', 0)).toBe('INFO:root:x\n');
  });
});

describe('wallClock', () => {
  it('is what the clock in that zone shows', () => {
    const instant = Date.UTC(2026, 6, 1, 22, 30, 15, 123);
    expect(new Date(wallClock(instant, 'Europe/Berlin')).toISOString()).toBe('2026-07-02T00:30:15.123Z');
    expect(new Date(wallClock(instant, 'UTC')).toISOString()).toBe('2026-07-01T22:30:15.123Z');
  });

  it('throws for a zone that does not exist', () => {
    expect(() => wallClock(0, 'Mars/Olympus')).toThrow(RangeError);
  });
});
