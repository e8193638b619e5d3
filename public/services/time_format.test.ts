import { formatInstant, intervalText, lineTime, tickFormat } from './time_format';

const HOUR = 3_600_000;

describe('times', () => {
  it('are shown in the zone, with milliseconds', () => {
    expect(lineTime('2024-03-01T12:00:00.007Z', 'UTC')).toBe('2024-03-01 12:00:00.007');
    expect(lineTime('2024-07-01T12:00:00.000Z', 'Europe/Berlin')).toBe('2024-07-01 14:00:00.000');
  });

  it.each([
    [5_000, 100, 'HH:mm:ss.SSS'],
    [10 * 60_000, 10_000, 'HH:mm:ss'],
    [3 * HOUR, 60_000, 'HH:mm'],
    [48 * HOUR, HOUR, 'MM-DD HH:mm'],
    [30 * 24 * HOUR, 24 * HOUR, 'MM-DD'],
    [800 * 24 * HOUR, 240 * HOUR, 'YYYY-MM-DD'],
  ])('have ticks fit for %i ms', (span, interval, format) => {
    expect(tickFormat(span, interval)).toBe(format);
  });

  it('name a bucket’s width', () => {
    expect([50, 1_000, 30_000, 300_000, 90 * 60_000, 24 * HOUR].map(intervalText)).toEqual([
      '50 ms',
      '1 s',
      '30 s',
      '5 min',
      '1.5 h',
      '1 d',
    ]);
  });

  it('format an axis tick', () => {
    expect(formatInstant(Date.UTC(2024, 2, 1, 23, 30), 'MM-DD HH:mm', 'Asia/Seoul')).toBe('03-02 08:30');
  });
});
