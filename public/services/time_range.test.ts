import { isTimeRange, resolveTimeRange } from './time_range';

const NOW = new Date('2024-03-01T12:34:56.789Z');

describe('resolving a time range', () => {
  it('resolves date math, the end rounded up', () => {
    expect(resolveTimeRange({ from: 'now-15m', to: 'now' }, NOW)).toEqual({
      from: '2024-03-01T12:19:56.789Z',
      to: '2024-03-01T12:34:56.789Z',
    });
    const hour = resolveTimeRange({ from: 'now/h', to: 'now/h' }, NOW);
    expect(hour).toEqual({ from: '2024-03-01T12:00:00.000Z', to: '2024-03-01T12:59:59.999Z' });
  });

  it('keeps instants', () => {
    const range = { from: '2024-03-01T00:00:00.001Z', to: '2024-03-01T00:00:00.002Z' };
    expect(resolveTimeRange(range, NOW)).toEqual(range);
  });

  it.each([
    ['now', 'now-1m'],
    ['', 'now'],
    ['yesterday', 'now'],
    ['now-1x', 'now'],
    ['2024-13-45', 'now'],
    ['now', `now+${'9'.repeat(6)}y`],
  ])('refuses %s to %s', (from, to) => {
    expect(resolveTimeRange({ from, to }, NOW)).toBeNull();
    expect(isTimeRange({ from, to })).toBe(false);
  });
});
