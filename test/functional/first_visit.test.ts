import { writePythonLog } from './support/python_log';
import { countDocuments, dataStreams, reset } from './support/reset';
import { appUnderTest } from './support/app_under_test';

const test = appUnderTest(reset);

beforeEach(() => reset(test.host));

describe('the first visit', () => {
  it('asks for data and imports an test.app.log that Python wrote', async () => {
    const log = writePythonLog(400, 1);
    await test.app.open();
    await test.app.subject('appLogsFirstVisit').waitFor();
    await test.app.importFile(log.file, 'shop');

    expect(await test.app.count('appLogsAccepted')).toBe(400);
    expect(await test.app.count('appLogsDuplicate')).toBe(0);
    expect(await test.app.unparsedCount()).toBe(0);
    // Setup happened by itself, and says what it installed.
    expect(await test.app.subject('appLogsImportResult').innerText()).toMatch(/install/i);
    expect(await dataStreams(test.host)).toEqual(['logs-app_logs.shop-default']);
    expect(await countDocuments(test.host, 'logs-app_logs.shop-default')).toBe(400);

    await test.app.subject('appLogsOpenImported').click();
    await test.app.subject('appLogsPage').waitFor();
    expect((await test.app.firstLine()).message).toContain(log.last);
    expect(await test.app.levelCounts()).toEqual(log.levels);
  });

  it('loads the sample that comes with the plugin, moved so that it ends now', async () => {
    await test.app.open();
    await test.app.subject('appLogsLoadSample').click();
    await test.app.subject('appLogsImportResult').waitFor();
    expect(await test.app.subject('appLogsImportResult').innerText()).toMatch(/now/i);
    await test.app.subject('appLogsOpenImported').click();
    const first = await test.app.firstLine();
    expect(first.message.length).toBeGreaterThan(0);
    const newest = (await fetch(
      `${test.host.elasticsearchUrl}/logs-app_logs.*/_search?size=1&sort=@timestamp:desc`,
    ).then((response) => response.json())) as {
      hits: { hits: Array<{ _source: { '@timestamp': string } }> };
    };
    const age = Date.now() - Date.parse(newest.hits.hits[0]?._source['@timestamp'] ?? '');
    expect(age).toBeGreaterThanOrEqual(-1000);
    expect(age).toBeLessThan(10 * 60_000);
  });

  it('says that the same file again brings nothing new', async () => {
    const log = writePythonLog(120, 2);
    await test.app.open();
    await test.app.importFile(log.file, 'twice');
    await test.app.open();
    await test.app.subject('appLogsAddData').click();
    await test.app.importFile(log.file, 'twice');
    expect(await test.app.count('appLogsAccepted')).toBe(0);
    expect(await test.app.count('appLogsDuplicate')).toBe(120);
    expect(await countDocuments(test.host, 'logs-app_logs.twice-default')).toBe(120);
  });
});
