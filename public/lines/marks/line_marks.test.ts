import type { LineStub } from '../window/line_window';
import { dayOf } from './days';
import { markAbove } from './line_marks';

const HOUR = 3_600_000;
/** Stubs of these times, newest first. */
const at = (...times: (string | number)[]): LineStub[] =>
  times.map((time, id) => ({ id: String(id), time: new Date(time).getTime(), severity: 20, tall: false }));

describe('the mark above a row', () => {
  it('says that another day begins, in the zone that is shown', () => {
    const stubs = at('2024-03-02T00:00:00Z', '2024-03-01T23:59:59.999Z');
    expect(markAbove(stubs, 1, 'UTC')).toEqual({ day: stubs[1]?.time, gapMs: null });
    expect(markAbove(stubs, 1, 'Asia/Seoul')).toEqual({ day: null, gapMs: null });
    const seoul = at('2024-03-01T15:00:00Z', '2024-03-01T14:59:59Z');
    expect(markAbove(seoul, 1, 'Asia/Seoul').day).toBe(seoul[1]?.time);
    expect(markAbove(stubs, 0, 'UTC').day).toBeNull();
  });

  it('says how long nothing was written, when that is unusual', () => {
    const steady = Array.from({ length: 30 }, (_, i) => 1e12 - i * 1_000);
    const later = steady.map((time) => time - 12 * 60_000);
    const stubs = at(...steady, ...later);
    expect(markAbove(stubs, 30, 'UTC').gapMs).toBe(12 * 60_000 - 29_000);
    expect(markAbove(stubs, 29, 'UTC').gapMs).toBeNull();
  });

  it('calls usual what the lines around it do too, and nothing below a minute a gap', () => {
    const hourly = at(...Array.from({ length: 30 }, (_, i) => 1e12 - i * HOUR));
    expect(hourly.some((_, row) => markAbove(hourly, row, 'UTC').gapMs !== null)).toBe(false);
    const quick = at(1e12, 1e12 - 1, 1e12 - 2, 1e12 - 59_000, 1e12 - 59_001);
    expect(markAbove(quick, 3, 'UTC').gapMs).toBeNull();
  });

  it('says nothing about lines without a time', () => {
    const stubs = at('2024-03-02T00:00:00Z', 'never', '2024-03-01T00:00:00Z');
    expect([1, 2].map((row) => markAbove(stubs, row, 'UTC'))).toEqual([
      { day: null, gapMs: null },
      { day: null, gapMs: null },
    ]);
  });
});

describe('a day', () => {
  it('has 23 and 25 hours where clocks change', () => {
    const hours = (text: string) => {
      const day = dayOf(Date.parse(text), 'Europe/Berlin');
      return (day.to - day.from) / HOUR;
    };
    expect([
      hours('2024-03-31T12:00:00Z'),
      hours('2024-10-27T12:00:00Z'),
      hours('2024-07-01T12:00:00Z'),
    ]).toEqual([23, 25, 24]);
  });
});
