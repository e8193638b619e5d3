import type { Browser } from 'playwright-core';
import { AppPage } from './support/app_page';
import { launchBrowser } from './support/browser';
import { testHost, type TestHost } from './support/host';
import { writePythonLog } from './support/python_log';
import { countDocuments, dataStreams, reset } from './support/reset';
import { openWatchedPage, type WatchedPage } from './support/watched_page';

let host: TestHost;
let browser: Browser;
let watched: WatchedPage;
let app: AppPage;

beforeAll(async () => {
  host = await testHost();
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

beforeEach(async () => {
  await reset(host);
  watched = await openWatchedPage(browser);
  app = new AppPage(watched.page, host.url);
});
afterEach(async () => {
  const problems = watched.problems;
  await watched.close();
  expect(problems).toEqual([]);
});

describe('the first visit', () => {
  it('asks for data and imports an app.log that Python wrote', async () => {
    const log = writePythonLog(400, 1);
    await app.open();
    await app.subject('appLogsFirstVisit').waitFor();
    await app.importFile(log.file, 'shop');

    expect(await app.count('appLogsAccepted')).toBe(400);
    expect(await app.count('appLogsDuplicate')).toBe(0);
    await watched.page.waitForFunction(() =>
      /\d/.test(document.querySelector('[data-test-subj="appLogsUnparsed"]')?.textContent ?? ''),
    );
    expect(await app.count('appLogsUnparsed')).toBe(0);
    // Setup happened by itself, and says what it installed.
    expect(await app.subject('appLogsImportResult').innerText()).toMatch(/install/i);
    expect(await dataStreams(host)).toEqual(['logs-app_logs.shop-default']);
    expect(await countDocuments(host, 'logs-app_logs.shop-default')).toBe(400);

    await app.subject('appLogsOpenImported').click();
    await app.subject('appLogsPage').waitFor();
    expect((await app.firstLine()).message).toContain(log.last);
    expect(await app.levelCounts()).toEqual(log.levels);
  });

  it('loads the sample that comes with the plugin, moved so that it ends now', async () => {
    await app.open();
    await app.subject('appLogsLoadSample').click();
    await app.subject('appLogsImportResult').waitFor();
    expect(await app.subject('appLogsImportResult').innerText()).toMatch(/now/i);
    await app.subject('appLogsOpenImported').click();
    const first = await app.firstLine();
    expect(first.message.length).toBeGreaterThan(0);
    const newest = (await fetch(
      `${host.elasticsearchUrl}/logs-app_logs.*/_search?size=1&sort=@timestamp:desc`,
    ).then((response) => response.json())) as {
      hits: { hits: Array<{ _source: { '@timestamp': string } }> };
    };
    const age = Date.now() - Date.parse(newest.hits.hits[0]?._source['@timestamp'] ?? '');
    expect(age).toBeGreaterThanOrEqual(-1000);
    expect(age).toBeLessThan(10 * 60_000);
  });

  it('says that the same file again brings nothing new', async () => {
    const log = writePythonLog(120, 2);
    await app.open();
    await app.importFile(log.file, 'twice');
    await app.open();
    await app.subject('appLogsAddData').click();
    await app.importFile(log.file, 'twice');
    expect(await app.count('appLogsAccepted')).toBe(0);
    expect(await app.count('appLogsDuplicate')).toBe(120);
    expect(await countDocuments(host, 'logs-app_logs.twice-default')).toBe(120);
  });
});
