import { streamState } from './stream_state';

const OURS = { template: 'logs-app_logs' };
const made = (stamp: string | null, piped = true) => ({ stamp, piped });

describe('the state of a data stream', () => {
  it.each([
    ['made by the template as it is', OURS, made('a'), 'a', 'current'],
    ['made by an older template', OURS, made('a'), 'b', 'outdated'],
    ['made before templates had a stamp', OURS, made(null), 'b', 'outdated'],
    ['made before, and setup has not been upgraded', OURS, made(null), null, 'current'],
    ['made by a template that is older again now', OURS, made('a'), null, 'current'],
    ['made with another pipeline of the user’s own', OURS, made('a', false), 'a', 'current'],
    ['made by somebody else before ours was there', OURS, made(null, false), 'b', 'stray'],
    ['taken by a template of higher priority', { template: 'other' }, made('a'), 'a', 'stray'],
    ['left without any template', { template: null }, made('a'), 'a', 'stray'],
    ['whose newest index cannot be seen', OURS, undefined, 'a', 'current'],
  ] as const)('%s', (_, stream, newest, stamp, state) => {
    expect(streamState(stream, newest, stamp)).toBe(state);
  });
});
