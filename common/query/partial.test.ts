import { partialReason, refusedByAll } from './partial';

const failure = (type: string, reason: string) => ({ reason: { type, reason } });

describe('partialReason', () => {
  it('is null for a whole answer', () => {
    expect(partialReason({ timed_out: false, _shards: { total: 3, failed: 0 } })).toBeNull();
  });

  it('says that time ran out, and what to do', () => {
    expect(partialReason({ timed_out: true })).toMatch(/shorter time range/);
  });

  it('counts the shards that failed, with the first reason', () => {
    const shards = { total: 3, failed: 1, failures: [failure('x', 'disk gone\nat somewhere')] };
    expect(partialReason({ _shards: shards })).toBe('1 of 3 shards failed: disk gone.');
  });

  it.each([null, 7, [], {}, { _shards: { failed: 'x' } }])('takes %j', (answer) => {
    expect(partialReason(answer)).toBeNull();
    expect(refusedByAll(answer)).toBeNull();
  });
});

describe('refusedByAll', () => {
  const shards = (failed: number, skipped: number) => ({
    _shards: { total: 5, failed, skipped, failures: [failure('query_shard_exception', 'no')] },
  });

  it('leaves out of account what was skipped', () => {
    expect(refusedByAll(shards(3, 2))).toEqual({ type: 'query_shard_exception', reason: 'no' });
    expect(refusedByAll(shards(5, 0))).not.toBeNull();
  });

  it('is null when a shard answered', () => {
    expect(refusedByAll(shards(3, 1))).toBeNull();
    expect(refusedByAll(shards(0, 5))).toBeNull();
  });
});
