import { at, listOf } from '../../common/narrow';
import { assetsIn, isKibanaAsset } from '../../server/assets/assets';
import { appUnderTest } from './support/app_under_test';
import { callKibana } from './support/call_kibana';
import { importLog } from './support/import_log';
import { writePythonLog } from './support/python_log';
import { reset } from './support/reset';

// Only Kibana exports saved objects; the harness asks the host.
const inKibana = process.env.APP_LOGS_TEST_DISCOVER === 'yes' ? describe : describe.skip;

inKibana('our saved objects', () => {
  const test = appUnderTest(async (host) => {
    await reset(host);
    await importLog(host, writePythonLog(20, 3).file, 'shop');
  });
  const assets = assetsIn(undefined).filter(isKibanaAsset);

  async function exported(type: string, id: string): Promise<Readonly<Record<string, unknown>>> {
    const body = { objects: [{ type, id }], excludeExportDetails: true };
    const object: unknown = JSON.parse(
      await callKibana(test.host, 'POST', '/api/saved_objects/_export', body),
    );
    return Object.fromEntries(
      [
        'type',
        'id',
        'attributes',
        'references',
        'managed',
        'typeMigrationVersion',
        'coreMigrationVersion',
      ].map((key) => [key, at(object, key)]),
    );
  }

  async function importAgain(object: unknown): Promise<void> {
    const form = new FormData();
    form.append('file', new Blob([JSON.stringify(object)]), 'export.ndjson');
    const answer = await callKibana(test.host, 'POST', '/api/saved_objects/_import?overwrite=true', form);
    expect(at(JSON.parse(answer), 'success')).toBe(true);
  }

  it.each(assets.map(({ id, object }) => [id, object] as const))(
    '%s is exported as it was put, and unchanged after an import of that',
    async (_id, object) => {
      const before = await exported(object.type, object.id);
      expect(before).toEqual(object);
      await importAgain(before);
      expect(await exported(object.type, object.id)).toEqual(before);
    },
  );

  it('count as installed afterwards', async () => {
    const status: unknown = JSON.parse(await callKibana(test.host, 'GET', '/api/app_logs/setup'));
    const states = listOf(at(status, 'assets')).map((one) => [at(one, 'id'), at(one, 'state')]);
    for (const { id } of assets) expect(states).toContainEqual([id, 'installed']);
  });
});
