import { beforeWindow } from './compare_with';

const AT = new Date('2030-01-02T12:00:00Z');
const now = { from: '2030-01-02T11:00:00.000Z', to: '2030-01-02T11:30:00.000Z' };

describe('the window to compare with', () => {
  it.each([
    ['previous', '2030-01-02T10:30:00.000Z', '2030-01-02T11:00:00.000Z'],
    ['hour', '2030-01-02T10:00:00.000Z', '2030-01-02T10:30:00.000Z'],
    ['day', '2030-01-01T11:00:00.000Z', '2030-01-01T11:30:00.000Z'],
    ['week', '2029-12-26T11:00:00.000Z', '2029-12-26T11:30:00.000Z'],
  ] as const)('%s', (name, from, to) => {
    expect(beforeWindow(now, name, AT)).toEqual({ from, to });
  });

  it('never overlaps: an hour before a day is the day before', () => {
    const day = { from: '2030-01-01T12:00:00.000Z', to: '2030-01-02T12:00:00.000Z' };
    expect(beforeWindow(day, 'hour', AT)?.to).toBe(day.from);
  });

  it('is a millisecond before a single instant, as of a file with one line', () => {
    const one = { from: now.from, to: now.from };
    expect(beforeWindow(one, 'previous', AT)).toEqual({ from: '2030-01-02T10:59:59.999Z', to: now.from });
    expect(beforeWindow(one, 'day', AT)?.to).toBe('2030-01-01T11:00:00.001Z');
  });

  it('begins no earlier than a time can be written, and is none where there is no time before', () => {
    const long = { from: '0800-01-01T00:00:00.000Z', to: '2300-01-01T00:00:00.000Z' };
    expect(beforeWindow(long, 'previous', AT)).toEqual({ from: '0001-01-01T00:00:00.000Z', to: long.from });
    const all = { from: '0001-01-01T00:00:00.000Z', to: long.to };
    expect(beforeWindow(all, 'previous', AT)).toBeNull();
  });

  it('is what somebody chose, if that can be read', () => {
    expect(beforeWindow(now, { from: 'now-2h', to: 'now-1h' }, AT)).toEqual({
      from: '2030-01-02T10:00:00.000Z',
      to: '2030-01-02T11:00:00.000Z',
    });
    expect(beforeWindow(now, { from: 'now', to: 'now' }, AT)).toBeNull();
  });
});
