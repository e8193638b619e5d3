import { importLog } from './support/import_log';
import { writePythonLog, type PythonLog } from './support/python_log';
import { reset } from './support/reset';
import { timelineCounts } from './support/timeline_counts';
import { appUnderTest } from './support/app_under_test';

let log: PythonLog;
const test = appUnderTest(async (host) => {
  await reset(host);
  log = writePythonLog(600, 3);
  await importLog(host, log.file, 'shop');
});

describe('the page', () => {
  it('shows timeline, levels and lines of the file, newest first', async () => {
    await test.app.openRange(log.from, log.to + 1);
    const first = await test.app.firstLine();
    expect(first.message).toContain(log.last);
    expect(await test.app.levelCounts()).toEqual(log.levels);
    expect(await timelineCounts(test.watched.page)).toEqual(log.levels);
    await test.watched.page.locator('[data-test-subj="appLogsTimeline"] canvas').first().waitFor();
  });

  it('narrows everything by a click on a level, keeps that in the URL and over a reload', async () => {
    await test.app.openRange(log.from, log.to + 1);
    await test.app.levelCounts();
    await test.app.subject('appLogsLevelCount-error').click();
    await test.app.subject('appLogsLevelFilter-error').waitFor();
    await test.watched.page.waitForFunction(() => {
      const levels = [...document.querySelectorAll('[data-test-subj="appLogsLineLevel"]')];
      return levels.length > 0 && levels.every((level) => /error/i.test(level.textContent ?? ''));
    });
    expect(test.app.state()).toContain('error');
    const before = await test.app.firstLine();
    await test.watched.page.reload();
    await test.app.subject('appLogsLevelFilter-error').waitFor();
    expect(await test.app.firstLine()).toEqual(before);
  });

  it('narrows by a query, and says why nothing is found', async () => {
    await test.app.openRange(log.from, log.to + 1);
    await test.app.firstLine();
    const input = test.app.subject('queryInput');
    await input.fill('message:nothinglikethis');
    await input.press('Enter');
    await test.app.subject('appLogsEmpty').waitFor();
    expect(test.app.state()).toContain('nothinglikethis');
    await test.watched.page.goBack();
    expect((await test.app.firstLine()).message).toContain(log.last);
  });

  it('narrows the time by a brush on the timeline', async () => {
    await test.app.openRange(log.from, log.to + 1);
    await test.app.levelCounts();
    const canvas = test.watched.page.locator('[data-test-subj="appLogsTimeline"] canvas').first();
    const box = await canvas.boundingBox();
    if (!box) throw new Error('the timeline has no size');
    const before = test.app.state();
    await test.watched.page.mouse.move(box.x + box.width * 0.3, box.y + box.height * 0.4);
    await test.watched.page.mouse.down();
    await test.watched.page.mouse.move(box.x + box.width * 0.6, box.y + box.height * 0.4, { steps: 8 });
    await test.watched.page.mouse.up();
    await test.watched.page.waitForFunction((old) => decodeURIComponent(location.search) !== old, before);
    // The counts of the whole range stay until those of the narrower one are there.
    const total = await test.app.levelTotal((sum) => sum < log.records);
    expect(total).toBeGreaterThan(0);
  });

  it('offers all data when the time range holds none', async () => {
    await test.app.openRange(log.to + 86_400, log.to + 90_000);
    await test.app.subject('appLogsEmpty').waitFor();
    await test.app.subject('appLogsWiden').click();
    expect((await test.app.firstLine()).message).toContain(log.last);
  });

  it('unfolds a traceback as text', async () => {
    await test.app.openRange(log.from, log.to + 1);
    await test.app.levelCounts();
    await test.app.subject('queryInput').fill('error.type:KeyError');
    await test.app.subject('queryInput').press('Enter');
    await test.watched.page.waitForFunction(() => {
      const lines = [...document.querySelectorAll('[data-test-subj="appLogsLine"]')];
      return lines.length > 0 && lines.every((line) => /KeyError/.test(line.textContent ?? ''));
    });
    await test.app.subject('appLogsLine').first().getByTestId('appLogsLineMessage').click();
    await test.watched.page.getByText('Traceback (most recent call last):').first().waitFor();
  });
});
