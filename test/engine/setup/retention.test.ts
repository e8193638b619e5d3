import { install } from '../../../server/setup/install';
import { readEngineFeatures } from '../../../server/setup/engine_features';
import { applyRetention } from '../../../server/setup/retention/apply_retention';
import { readRetention } from '../../../server/setup/retention/read_retention';
import { readSetupStatus } from '../../../server/setup/status';
import { client, newContext, removeAll, removeAllAndClose, STREAM } from './setup_engine';

beforeEach(removeAll);
afterAll(removeAllAndClose);

// What deletes by age is played in server/setup/retention: the embedded engine has neither kind of it.
describe('retention on an engine without lifecycle management', () => {
  it('is not managed, whatever was chosen, and the status says what that means', async () => {
    const context = newContext();
    const { ready, retention, warnings } = await install(context, { retentionDays: 30 });
    expect(ready).toBe(true);
    expect(retention).toEqual({ managedBy: 'none', days: null, rolloverDays: null });
    expect(warnings).toEqual([expect.stringContaining('retention is not managed')]);
    expect((await readSetupStatus(context)).warnings).toEqual(warnings);
  });

  it('asks nothing of data streams that are there', async () => {
    const context = newContext();
    await install(context);
    await client.indices.createDataStream({ name: STREAM });
    const features = await readEngineFeatures(client);
    expect(features).toEqual({ lifecycle: false, dataStreamLifecycle: false });
    expect(await applyRetention(context, features, 7)).toEqual([]);
    expect(await readRetention(context, features)).toMatchObject({ managedBy: 'none' });
  });
});
