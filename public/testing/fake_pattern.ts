import type { PatternGroup } from '../../common/api/insight/patterns';

/** A group of alike messages for tests; only what matters to the test needs to be said. */
export function fakePattern(parts: Partial<PatternGroup> = {}): PatternGroup {
  return {
    template: 'user <*> logged in',
    ids: ['0000000000000001'],
    maskCount: 1,
    masks: ['user <num> logged in'],
    before: 10,
    now: 20,
    severity: 20,
    first: '2031-01-01T00:00:00.000Z',
    last: '2031-01-01T01:00:00.000Z',
    change: 'same',
    trend: null,
    ...parts,
  };
}
