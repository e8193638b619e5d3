import type { Browser } from 'playwright-core';
import { AppPage } from './support/app_page';
import { launchBrowser } from './support/browser';
import { testHost, type TestHost } from './support/host';
import { importLog } from './support/import_log';
import { writePythonLog, type PythonLog } from './support/python_log';
import { reset } from './support/reset';
import { openWatchedPage, type WatchedPage } from './support/watched_page';

let host: TestHost;
let browser: Browser;
let watched: WatchedPage;
let app: AppPage;
let log: PythonLog;

beforeAll(async () => {
  host = await testHost();
  browser = await launchBrowser();
  await reset(host);
  log = writePythonLog(600, 3);
  await importLog(host, log.file, 'shop');
});
afterAll(() => browser?.close());

beforeEach(async () => {
  watched = await openWatchedPage(browser);
  app = new AppPage(watched.page, host.url);
});
afterEach(async () => {
  const problems = watched.problems;
  await watched.close();
  expect(problems).toEqual([]);
});

/** Counts per level, added up over the buckets of the timeline's data table. */
async function timelineCounts(): Promise<Record<string, number>> {
  await app.subject('appLogsTimelineTable').waitFor({ state: 'attached' });
  return watched.page.evaluate(() => {
    const table = document.querySelector('[data-test-subj="appLogsTimelineTable"]');
    const heads = [...(table?.querySelectorAll('thead th') ?? [])].map(
      (cell) => cell.textContent?.trim().toLowerCase() ?? '',
    );
    const sums: Record<string, number> = {};
    for (const row of table?.querySelectorAll('tbody tr') ?? []) {
      [...row.children].forEach((cell, i) => {
        const head = heads[i] ?? '';
        if (i > 0) sums[head] = (sums[head] ?? 0) + Number((cell.textContent ?? '0').replace(/[^\d]/g, ''));
      });
    }
    return sums;
  });
}

describe('the page', () => {
  it('shows timeline, levels and lines of the file, newest first', async () => {
    await app.openRange(log.from, log.to + 1);
    const first = await app.firstLine();
    expect(first.message).toContain(log.last);
    expect(await app.levelCounts()).toEqual(log.levels);
    expect(await timelineCounts()).toEqual(log.levels);
    expect(await watched.page.locator('[data-test-subj="appLogsTimeline"] canvas').count()).toBeGreaterThan(
      0,
    );
  });

  it('narrows everything by a click on a level, keeps that in the URL and over a reload', async () => {
    await app.openRange(log.from, log.to + 1);
    await app.levelCounts();
    await app.subject('appLogsLevelCount-error').click();
    await app.subject('appLogsLevelFilter-error').waitFor();
    await watched.page.waitForFunction(() => {
      const levels = [...document.querySelectorAll('[data-test-subj="appLogsLineLevel"]')];
      return levels.length > 0 && levels.every((level) => /error/i.test(level.textContent ?? ''));
    });
    expect(app.state()).toContain('error');
    const before = await app.firstLine();
    await watched.page.reload();
    await app.subject('appLogsLevelFilter-error').waitFor();
    expect(await app.firstLine()).toEqual(before);
  });

  it('narrows by a query, and says why nothing is found', async () => {
    await app.openRange(log.from, log.to + 1);
    await app.firstLine();
    const input = app.subject('queryInput');
    await input.fill('message:nothinglikethis');
    await input.press('Enter');
    await app.subject('appLogsEmpty').waitFor();
    expect(app.state()).toContain('nothinglikethis');
    await watched.page.goBack();
    expect((await app.firstLine()).message).toContain(log.last);
  });

  it('narrows the time by a brush on the timeline', async () => {
    await app.openRange(log.from, log.to + 1);
    await app.levelCounts();
    const canvas = watched.page.locator('[data-test-subj="appLogsTimeline"] canvas').first();
    const box = await canvas.boundingBox();
    if (!box) throw new Error('the timeline has no size');
    const before = app.state();
    await watched.page.mouse.move(box.x + box.width * 0.3, box.y + box.height * 0.4);
    await watched.page.mouse.down();
    await watched.page.mouse.move(box.x + box.width * 0.6, box.y + box.height * 0.4, { steps: 8 });
    await watched.page.mouse.up();
    await watched.page.waitForFunction((old) => decodeURIComponent(location.search) !== old, before);
    const counts = await app.levelCounts();
    const total = Object.values(counts).reduce((sum, each) => sum + each, 0);
    expect(total).toBeGreaterThan(0);
    expect(total).toBeLessThan(log.records);
  });

  it('offers all data when the time range holds none', async () => {
    await app.openRange(log.to + 86_400, log.to + 90_000);
    await app.subject('appLogsEmpty').waitFor();
    await app.subject('appLogsWiden').click();
    expect((await app.firstLine()).message).toContain(log.last);
  });

  it('unfolds a traceback as text', async () => {
    await app.openRange(log.from, log.to + 1);
    await app.levelCounts();
    await app.subject('queryInput').fill('error.type:KeyError');
    await app.subject('queryInput').press('Enter');
    await watched.page.waitForFunction(() => {
      const lines = [...document.querySelectorAll('[data-test-subj="appLogsLine"]')];
      return lines.length > 0 && lines.every((line) => /KeyError/.test(line.textContent ?? ''));
    });
    await app.subject('appLogsLine').first().getByTestId('appLogsLineMessage').click();
    await watched.page.getByText('Traceback (most recent call last):').first().waitFor();
  });
});
