import { lifecycleEngine } from '../../../test/faults/lifecycle_engine';
import { applyRetention } from './apply_retention';
import { buildLifecyclePolicy } from './lifecycle_policy';
import { readRetention } from './read_retention';
import { streamLifecycle } from './stream_lifecycle';

const ILM = { lifecycle: true, dataStreamLifecycle: true };
const STREAMS_ONLY = { lifecycle: false, dataStreamLifecycle: true };
const NONE = { lifecycle: false, dataStreamLifecycle: false };

describe('retention by a lifecycle policy', () => {
  it('before setup is none', async () => {
    const { client } = lifecycleEngine('ilm');
    expect(await readRetention({ client }, ILM)).toEqual({ managedBy: 'ilm', days: null, rolloverDays: 30 });
  });

  it.each([
    [30, 4],
    [null, 30],
  ] as const)('is as the policy says: %s days, and %i more', async (days, rolloverDays) => {
    const { client, policies } = lifecycleEngine('ilm');
    policies.set('logs-app_logs', buildLifecyclePolicy(days));
    expect(await readRetention({ client }, ILM)).toEqual({ managedBy: 'ilm', days, rolloverDays });
  });

  it('is told as it is when somebody else has changed the policy', async () => {
    const { client, policies } = lifecycleEngine('ilm');
    const phases = {
      hot: { actions: { rollover: { max_age: '36h' } } },
      delete: { min_age: '45d', actions: {} },
    };
    policies.set('logs-app_logs', { policy: { phases } });
    expect(await readRetention({ client }, ILM)).toEqual({
      managedBy: 'ilm',
      days: null,
      other: '45d',
      rolloverDays: 2,
    });
  });

  it('reaches data streams that are there by itself', async () => {
    const { client, streams, told } = lifecycleEngine('ilm');
    streams.set('logs-app_logs.a-default', { template: 'logs-app_logs' });
    expect(await applyRetention({ client }, ILM, 30)).toEqual([]);
    expect(told).toEqual([]);
  });

  it('says which privilege is missing to see it', async () => {
    const { client, refuse } = lifecycleEngine('ilm');
    refuse('/_ilm/policy/logs-app_logs');
    await expect(readRetention({ client }, ILM)).rejects.toMatchObject({ statusCode: 403 });
  });
});

describe('retention by data stream lifecycle', () => {
  const template = (days: 30 | null) => ({ template: { lifecycle: streamLifecycle(days) } });

  it.each([
    [30, 7],
    [null, 30],
  ] as const)('is as the template says: %s days, and %i more', async (days, rolloverDays) => {
    const { client, templates } = lifecycleEngine('data_stream_lifecycle');
    templates.set('logs-app_logs', template(days));
    expect(await readRetention({ client }, STREAMS_ONLY)).toEqual({
      managedBy: 'data_stream_lifecycle',
      days,
      rolloverDays,
    });
  });

  it('is brought to the data streams that are there, and only to those that lack it', async () => {
    const { client, streams, told } = lifecycleEngine('data_stream_lifecycle');
    const ours = { template: 'logs-app_logs' };
    streams.set('logs-app_logs.none-default', ours);
    streams.set('logs-app_logs.other-default', { ...ours, retention: '7d' });
    streams.set('logs-app_logs.good-default', { ...ours, retention: null });
    streams.set('logs-app_logs.same-default', { ...ours, retention: '30d' });
    streams.set('logs-app_logs.theirs-default', { template: 'theirs', retention: '1d' });
    const lacking = ['good', 'none', 'other'].map((name) => `logs-app_logs.${name}-default`);
    expect(await applyRetention({ client }, STREAMS_ONLY, 30)).toEqual(lacking);
    expect(told).toEqual(lacking);
    expect(await applyRetention({ client }, STREAMS_ONLY, 30)).toEqual([]);
    expect([...streams.values()].map(({ retention }) => retention)).toEqual([
      '30d',
      '30d',
      '30d',
      '30d',
      '1d',
    ]);
    await applyRetention({ client }, STREAMS_ONLY, null);
    expect(streams.get('logs-app_logs.same-default')?.retention).toBeNull();
  });

  it('says which data stream could not be told, and a repeat goes on', async () => {
    const { client, streams, told, refuse } = lifecycleEngine('data_stream_lifecycle');
    streams.set('logs-app_logs.a-default', { template: 'logs-app_logs' });
    streams.set('logs-app_logs.b-default', { template: 'logs-app_logs' });
    refuse('/_data_stream/logs-app_logs.b-default/_lifecycle');
    await expect(applyRetention({ client }, STREAMS_ONLY, 7)).rejects.toMatchObject({
      statusCode: 403,
      message: expect.stringContaining('logs-app_logs.b-default'),
    });
    expect(told).toEqual(['logs-app_logs.a-default']);
  });
});

it('is not managed where the engine has neither', async () => {
  const { client } = lifecycleEngine('ilm');
  expect(await readRetention({ client }, NONE)).toEqual({
    managedBy: 'none',
    days: null,
    rolloverDays: null,
  });
  expect(await applyRetention({ client }, NONE, 30)).toEqual([]);
});
