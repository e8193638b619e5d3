import { memorySetup } from '../../test/faults/memory_setup';
import { securityException } from '../../test/faults/security_exception';
import { install } from './install';
import { remove } from './removal/remove';
import { readSetupStatus } from './status';

const POLICY = '/_ilm/policy/logs-app_logs';
const COMPONENT = '/_component_template/logs-app_logs%40package';

describe('setup on an engine with lifecycle management', () => {
  it('installs the policy first, and a template that names it; nothing is deleted by age', async () => {
    const { context, engine } = memorySetup();
    const result = await install(context);
    expect(result.ready).toBe(true);
    expect([...engine.put.keys()][0]).toBe(POLICY);
    expect(engine.put.get(POLICY)).toMatchObject({
      policy: {
        phases: { hot: { actions: { rollover: { max_age: '30d', max_primary_shard_size: '50gb' } } } },
      },
    });
    expect(JSON.stringify(engine.put.get(POLICY))).not.toContain('delete');
    expect(engine.put.get(COMPONENT)).toMatchObject({
      template: { settings: { index: { lifecycle: { name: 'logs-app_logs' } } } },
    });
    expect((await remove(context)).left).toEqual([]);
    expect([...engine.put.keys()]).toEqual([]);
  });

  it('names the missing privilege and the role that would give it, for the asset and for the request', async () => {
    const { context, engine } = memorySetup();
    engine.refuse = ({ path }) =>
      path === POLICY
        ? {
            statusCode: 403,
            body: securityException({
              user: 'reader',
              action: 'cluster:admin/ilm/put',
              kind: 'cluster',
              grantedBy: ['manage_ilm', 'manage', 'all'],
            }),
          }
        : null;
    const { ready, assets } = await readSetupStatus(context);
    expect(ready).toBe(false);
    expect(assets.map(({ kind, state }) => [kind, state]).slice(0, 2)).toEqual([
      ['lifecycle policy', 'blocked'],
      ['ingest pipeline', 'missing'],
    ]);
    await expect(install(context)).rejects.toMatchObject({
      statusCode: 403,
      message:
        'The lifecycle policy logs-app_logs could not be installed: You lack a privilege for this: ' +
        'one of the cluster privileges manage_ilm, manage, all.',
      action: expect.stringContaining('PUT _security/role/app_logs {"cluster":["manage_ilm"]}'),
      role: { cluster: ['manage_ilm'] },
    });
    expect(engine.put.size).toBe(0);
    const { left } = await remove(context);
    expect(left.map(({ name }) => name)).toEqual(['logs-app_logs']);
  });

  it('puts the retention into the template where data streams have a lifecycle of their own, and gives it to those there', async () => {
    const { context, engine } = memorySetup({ lifecycle: false });
    const { assets, ready } = await install(context, { retentionDays: 30 });
    expect(ready).toBe(true);
    expect(assets[0]).toMatchObject({
      kind: 'lifecycle policy',
      state: 'unsupported',
      reason: expect.stringContaining('by their own lifecycle'),
    });
    expect(engine.put.get('/_index_template/logs-app_logs')).toMatchObject({
      template: { lifecycle: { data_retention: '30d' } },
    });
    engine.createStream('logs-app_logs.app-default');
    await install(context, { retentionDays: 90 });
    expect([...engine.lifecycles]).toEqual([['logs-app_logs.app-default', { data_retention: '90d' }]]);
    engine.lifecycles.set('logs-app_logs.app-default', { data_retention: '45d' });
    // What somebody gave to one data stream stays until another retention is chosen for all.
    engine.put.delete('/_index_template/logs-app_logs');
    await install(context, { retentionDays: 90 });
    expect([...engine.lifecycles]).toEqual([['logs-app_logs.app-default', { data_retention: '45d' }]]);
  });

  it('says that a retention is not in use while somebody else’s policy stays', async () => {
    const { context, engine } = memorySetup();
    await install(context, { retentionDays: 30 });
    const mine = { policy: { phases: { hot: { actions: { rollover: { max_age: '1d' } } } } } };
    engine.put.set(POLICY, mine);
    const kept = await install(context, { retentionDays: 7 });
    expect(engine.put.get(POLICY)).toEqual(mine);
    expect(kept.assets[0]).toMatchObject({ state: 'modified' });
    expect(kept.warnings).toContainEqual(
      expect.stringContaining('The retention chosen (7 days) is not in use'),
    );
    const replaced = await install(context, { replace: ['lifecycle policy:logs-app_logs'] });
    expect(replaced.retention).toMatchObject({ managedBy: 'ilm', days: 7 });
    expect(replaced.warnings).toEqual([]);
  });
});
