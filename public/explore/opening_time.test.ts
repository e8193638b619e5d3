import { canWiden, openingTime } from './opening_time';

const NOW = new Date('2024-03-01T12:00:00.000Z');
const USUAL = { from: 'now-15m', to: 'now' };
const data = (from: string | null, to: string | null) => ({ documents: 5, from, to, services: [] });

describe('the time range of somebody who asked for none', () => {
  it('is the usual one when it can hold lines', () => {
    expect(openingTime(data('2024-02-01T00:00:00.000Z', '2024-03-01T11:50:00.000Z'), USUAL, NOW)).toEqual({
      time: USUAL,
      widened: false,
    });
  });

  it('is all data when the usual one lies after it, or before it', () => {
    const old = { from: '2020-01-01T00:00:00.000Z', to: '2020-01-02T00:00:00.000Z' };
    expect(openingTime(data(old.from, old.to), USUAL, NOW)).toEqual({ time: old, widened: true });
    const future = { from: '2030-01-01T00:00:00.000Z', to: '2030-01-02T00:00:00.000Z' };
    expect(openingTime(data(future.from, future.to), USUAL, NOW).widened).toBe(true);
  });

  it('is the usual one when no document has a time', () => {
    expect(openingTime(data(null, null), USUAL, NOW).widened).toBe(false);
  });
});

describe('widening', () => {
  it('is offered only when it would show more', () => {
    const all = data('2024-03-01T11:50:00.000Z', '2024-03-01T11:55:00.000Z');
    expect(canWiden(all, { from: 'now-5m', to: 'now' }, NOW)).toBe(true);
    expect(canWiden(all, { from: 'now-1h', to: 'now' }, NOW)).toBe(false);
    expect(canWiden(data(null, null), USUAL, NOW)).toBe(false);
  });
});
