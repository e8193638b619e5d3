import { decode, encode } from './rison';

describe('rison', () => {
  it('writes and reads the shapes of the URL', () => {
    const state = { time: { from: 'now-15m', to: 'now' }, filters: [], pause: true, text: "it's !x" };
    expect(encode({ time: { from: 'now-15m', to: 'now' } })).toBe('(time:(from:now-15m,to:now))');
    expect(decode(encode(state))).toEqual(state);
  });

  it('throws on what it cannot write or read', () => {
    expect(() => encode(undefined)).toThrow();
    expect(() => decode('(a:')).toThrow();
  });
});
