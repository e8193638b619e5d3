import { importLog } from './support/import_log';
import { writePythonLog, type PythonLog } from './support/python_log';
import { reset } from './support/reset';
import { timeState } from './support/time_state';
import { timelineCounts } from './support/timeline_counts';
import { appUnderTest } from './support/app_under_test';

let log: PythonLog;
const test = appUnderTest(async (host) => {
  await reset(host);
  log = writePythonLog(500, 5);
  await importLog(host, log.file, 'shop');
});

async function openDashboard(path: string, from: number, to: number): Promise<void> {
  await test.watched.page.goto(`${test.host.url}/app/dashboards#${path}?${timeState(from, to)}`);
}

/** Waits until the levels on the dashboard are these; a dashboard shows the old ones while it asks. */
async function untilLevels(expected: Record<string, number>): Promise<void> {
  await test.watched.page.waitForFunction((wanted) => {
    const found: Record<string, number> = {};
    for (const element of document.querySelectorAll('[data-test-subj^="appLogsLevelCount-"]')) {
      const level = (element.getAttribute('data-test-subj') ?? '').replace('appLogsLevelCount-', '');
      found[level] = Number((element.textContent ?? '').replace(/[^\d]/g, ''));
    }
    const keys = new Set([...Object.keys(found), ...Object.keys(wanted)]);
    return [...keys].every((key) => found[key] === wanted[key]);
  }, expected);
}

/** Adds a panel by the menu: Kibana keeps grouped panels one step deeper, the standalone shows them at once. */
async function addPanel(type: string): Promise<void> {
  await test.app.subject('dashboardEditorMenuButton').click();
  const item = test.app.subject(`createNew-${type}`);
  const group = test.app.subject('dashboardEditorMenu-appLogsGroup');
  await item.or(group).first().waitFor();
  if (await group.isVisible()) await group.click();
  await item.click();
  // As it is offered, without settings of its own.
  await test.app.subject('appLogsPanelSave').click();
  await test.app.subject('appLogsPanelSettings').waitFor({ state: 'detached' });
}

describe('the dashboard "App Logs overview"', () => {
  it('is made of panels that show what Python wrote', async () => {
    await openDashboard('/view/app-logs', log.from, log.to + 1);
    await untilLevels(log.levels);
    expect(await timelineCounts(test.watched.page)).toEqual(log.levels);
    const { page } = test.watched;
    await page.locator('[data-test-subj="appLogsTimeline"] canvas').first().waitFor();
    expect((await test.app.firstLine()).message).toBe(log.last);
    await page.getByText('App Logs overview').first().waitFor();
  });

  it('follows the time range and the query', async () => {
    await openDashboard('/view/app-logs', log.from, log.to + 1);
    await untilLevels(log.levels);
    const input = test.app.subject('queryInput');
    await input.fill('log.level:error');
    await input.press('Enter');
    await untilLevels({ error: log.levels.error ?? 0 });
    await openDashboard('/view/app-logs', log.to + 3600, log.to + 7200);
    await test.watched.page.reload();
    await test.watched.page.waitForFunction(
      () => document.querySelector('[data-test-subj^="appLogsLevelCount-"]') === null,
    );
  });
});

describe('any dashboard', () => {
  it('takes the panels from "Add panel"', async () => {
    await openDashboard('/create', log.from, log.to + 1);
    await addPanel('appLogsTimeline');
    await test.app.subject('appLogsTimeline').waitFor();
    await addPanel('appLogsLevels');
    await test.app.subject('appLogsLevels').waitFor();
    await untilLevels(log.levels);
    expect(await timelineCounts(test.watched.page)).toEqual(log.levels);
  });
});
