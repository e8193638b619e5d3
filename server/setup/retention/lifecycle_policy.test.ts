import { RETENTION_DAYS } from '../../../common/api/setup';
import { durationDays, retentionOr } from './duration_days';
import { buildLifecyclePolicy } from './lifecycle_policy';
import { rolloverDays, streamLifecycleRolloverDays } from './rollover_days';

describe('the lifecycle policy', () => {
  it.each([
    [7, '1d', '7d'],
    [30, '4d', '30d'],
    [90, '12d', '90d'],
    [365, '30d', '365d'],
  ] as const)('that keeps lines %i days rolls over after %s or 50 GB, and deletes after %s', (...values) => {
    const [days, rollover, age] = values;
    expect(buildLifecyclePolicy(days)).toMatchObject({
      policy: {
        phases: {
          hot: { actions: { rollover: { max_age: rollover, max_primary_shard_size: '50gb' } } },
          delete: { min_age: age, actions: { delete: {} } },
        },
        _meta: { managed_by: 'app_logs' },
      },
    });
  });

  it('that keeps lines for good rolls over and has no delete phase', () => {
    const { phases } = buildLifecyclePolicy(null).policy;
    expect(phases).toEqual({
      hot: {
        min_age: '0ms',
        actions: { rollover: { max_age: '30d', max_primary_shard_size: '50gb' } },
      },
    });
  });

  it('rolls over no later than after a seventh of the retention', () => {
    for (const days of RETENTION_DAYS) expect(rolloverDays(days)).toBeLessThanOrEqual(days / 7);
  });
});

describe('data stream lifecycle', () => {
  it.each([
    [7, 1],
    [14, 1],
    [30, 7],
    [90, 7],
    [365, 30],
    [null, 30],
  ])('with a retention of %s days rolls over after %i, as Elasticsearch decides', (days, rollover) => {
    expect(streamLifecycleRolloverDays(days)).toBe(rollover);
  });
});

describe('a duration of the engine', () => {
  it.each([
    ['30d', 30],
    ['36h', 1.5],
    ['0ms', 0],
    ['a day', null],
    [30, null],
    [undefined, null],
  ])('%j is %j days', (text, days) => {
    expect(durationDays(text)).toBe(days);
  });

  it('is a retention only when people could have chosen it', () => {
    expect([30, 31, null].map(retentionOr)).toEqual([30, null, null]);
  });
});
