import { dataStreamName } from '../../../common/service_name';
import { byLines, cutFileAs } from '../../faults/file_documents';
import { RECORDS_LOG, STDERR_LOG } from '../../faults/sample_traceback_log';
import { freshService, importBytes, storedEvents, textOf } from '../import/import_text';
import { installEngineAssets } from '../import/installed_engine';
import { engineClient } from '../support/engine_client';
import { documentsOf, putDocuments, removeService, reparseAll, storeOn, timesOf } from './stored_service';

const client = engineClient();
const store = storeOn(client);

beforeAll(() => installEngineAssets(client));
afterAll(() => client.close());

const line = (minute: number, text: string) =>
  `2030-01-02 03:${String(minute).padStart(2, '0')}:00,000 - a - INFO - ${text}\n`;

/** What the service would hold if its file were imported anew. */
async function imported(service: string, file: string, path?: string): Promise<unknown[]> {
  await removeService(client, service);
  await importBytes(client, service, file, path === undefined ? {} : { path });
  return documentsOf(client, service);
}

describe('a re-parse', () => {
  it('puts the zone of an import right, and keeps every document', async () => {
    const service = freshService();
    const first = await importBytes(client, service, line(1, 'one') + line(2, 'two'));
    await importBytes(client, service, line(3, 'of another file'), { path: 'other.log' });
    const before = await storedEvents(client, service);
    const answer = await reparseAll(store, { selection: { import: first.import }, timezone: 'Asia/Seoul' });
    expect(answer).toMatchObject({ read: 2, total: 2, written: 0, replaced: 2, removed: 0, reasons: [] });
    expect(await timesOf(client, service)).toEqual([
      '2030-01-01T18:01:00.000Z',
      '2030-01-01T18:02:00.000Z',
      '2030-01-02T03:03:00.000Z',
    ]);
    const after = await storedEvents(client, service);
    expect(after.map(({ id, text }) => [id, text])).toEqual(before.map(({ id, text }) => [id, text]));
  });

  it.each([
    ['records', RECORDS_LOG],
    ['tracebacks alone', STDERR_LOG],
  ])('joins the lines of %s that were imported one by one', async (_what, file) => {
    const service = freshService();
    await putDocuments(client, cutFileAs(byLines(file), { service }));
    const selection = { service, namespace: '', path: 'app.log' };
    const { removed } = await reparseAll(store, { selection }, { sliceMs: 0 });
    expect(removed).toBeGreaterThan(5);
    const after = await documentsOf(client, service);
    expect(after).toEqual(await imported(service, file));
  });

  it('cuts what was joined, and the same file imported again adds nothing', async () => {
    const service = freshService();
    await putDocuments(client, cutFileAs([RECORDS_LOG], { service }));
    await reparseAll(store, { selection: { service, namespace: '' } });
    const again = await importBytes(client, service, RECORDS_LOG);
    expect(again.counts).toMatchObject({ accepted: 0, duplicate: 6 });
    const after = await documentsOf(client, service);
    expect(after).toEqual(await imported(service, RECORDS_LOG));
  });

  it('moves a service to another name, also over a rollover, and leaves none', async () => {
    const [service, name] = [freshService(), `Shop ${freshService()}`];
    await importBytes(client, service, RECORDS_LOG.slice(0, 200));
    await client.indices.rollover({ alias: dataStreamName(service, '') });
    await importBytes(client, service, RECORDS_LOG);
    await importBytes(client, service, line(1, 'b'), { path: 'b.log' });
    const answer = await reparseAll(store, { selection: { service, namespace: '' }, service: name });
    expect([answer.removed, answer.written]).toEqual([7, 7]);
    expect(await storedEvents(client, service)).toEqual([]);
    const moved = await documentsOf(client, name);
    await removeService(client, name);
    await importBytes(client, name, RECORDS_LOG);
    await importBytes(client, name, line(1, 'b'), { path: 'b.log' });
    expect(moved).toEqual(await documentsOf(client, name));
  });

  it('of a file that grew, over a rollover, keeps one of each line and lets it grow on', async () => {
    const service = freshService();
    const file = `${line(1, 'one')}more\n${line(2, 'two')}${line(3, 'three')}`;
    await putDocuments(client, cutFileAs(byLines(file).slice(0, 2), { service }));
    await client.indices.rollover({ alias: dataStreamName(service, '') });
    await importBytes(client, service, file);
    await reparseAll(store, { selection: { service, namespace: '' } });
    const after = await documentsOf(client, service);
    expect(after).toEqual(await imported(service, file));
    const grown = `${file}still three\n${line(4, 'four')}`;
    const { counts } = await importBytes(client, service, grown);
    expect(counts.accepted).toBe(2);
    const events = await storedEvents(client, service);
    expect(textOf(events)).toBe(grown);
  });

  it('tells two files of one path apart that begin alike', async () => {
    const service = freshService();
    const one = `starting\n${line(1, 'one')}more\n${line(2, 'two')}`;
    const two = `starting\n${line(5, 'five')}and more\n`;
    await putDocuments(client, cutFileAs(byLines(one), { service }));
    const [, ...rest] = cutFileAs(byLines(two), { service });
    await putDocuments(client, rest);
    await reparseAll(store, { selection: { service, namespace: '' } });
    const after = await documentsOf(client, service);
    await removeService(client, service);
    await importBytes(client, service, one);
    await importBytes(client, service, two);
    expect(after).toEqual(await documentsOf(client, service));
  });

  it('works on a data stream that an older version made', async () => {
    const service = freshService();
    const name = 'logs-app_logs@package';
    const { component_templates: found } = await client.cluster.getComponentTemplate({ name });
    const template = found[0]?.component_template.template;
    const old = JSON.parse(JSON.stringify(template));
    delete old.mappings.properties.app_logs.properties.reparse;
    delete old.mappings.properties.app_logs.properties.replaced_by;
    await client.cluster.putComponentTemplate({ name, template: old });
    await putDocuments(client, cutFileAs(byLines(RECORDS_LOG), { service }));
    await installEngineAssets(client);
    await reparseAll(store, { selection: { service, namespace: '' } });
    const after = await documentsOf(client, service);
    expect(after).toEqual(await imported(service, RECORDS_LOG));
  });

  it('rewrites thousands of lines in several requests', async () => {
    const service = freshService();
    const file = Array.from({ length: 6_000 }, (_, i) => line(i % 60, `line ${i}\nand more`)).join('');
    await putDocuments(client, cutFileAs(byLines(file), { service }));
    const selection = { service, namespace: '' };
    const { written, removed, read, total } = await reparseAll(store, { selection }, { sliceMs: 0 });
    expect([written, removed, read, total]).toEqual([6_000, 12_000, 12_000, 12_000]);
    const events = await storedEvents(client, service);
    expect(textOf(events)).toBe(file);
  });
});
