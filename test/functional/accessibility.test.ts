import { join, resolve } from 'path';
import { seriousProblems } from './support/accessibility';
import { appUnderTest } from './support/app_under_test';
import { importLog } from './support/import_log';
import { reset } from './support/reset';
import { timeState } from './support/time_state';
import { THEMES } from './support/themes';

const SAMPLE = join(resolve(__dirname, '../..'), 'server/assets/sample/app.log');
const FROM = Date.UTC(2030, 0, 1, 10) / 1000;
/** A Kibana's own setting is left alone; the standalone has a switch. */

const test = appUnderTest(async (host) => {
  await reset(host);
  await importLog(host, SAMPLE, 'shop');
});

async function setTheme(theme: string): Promise<void> {
  await test.watched.context.addInitScript(
    (value) => localStorage.setItem('appLogs.standalone.theme', value),
    theme,
  );
}

describe.each(THEMES)('nothing serious is in the way of anybody, %s:', (theme) => {
  beforeEach(() => setTheme(theme));

  it('the page, with an open line', async () => {
    await test.app.openRange(FROM, FROM + 3600);
    await test.app.levelCounts();
    await test.app.firstLine();
    expect(await seriousProblems(test.watched.page, '[data-test-subj="appLogsPage"]')).toEqual([]);
    await test.app.subject('appLogsLineToggle').first().click();
    await test.app.subject('appLogsLineOriginal').waitFor();
    expect(await seriousProblems(test.watched.page, '[data-test-subj="appLogsPage"]')).toEqual([]);
  });

  it.each([
    ['patterns', 'appLogsPattern', true],
    ['exceptions', 'appLogsExceptionGroup', true],
    ['compare', 'appLogsCompareTable', false],
  ])("the page's %s", async (tab, shown, hasExamples) => {
    await test.app.openRange(FROM + 1800, FROM + 3600, `&_a=(tab:${tab})`);
    await test.app.subject(shown).first().waitFor();
    await test.app.subject('appLogsSummary').waitFor();
    if (hasExamples) {
      await test.app.subject('appLogsGroupExample').first().click();
      await test.app.subject('appLogsExample').waitFor();
    }
    expect(await seriousProblems(test.watched.page, '[data-test-subj="appLogsPage"]')).toEqual([]);
  });

  it('the page Setup', async () => {
    await test.watched.page.goto(`${test.host.url}/app/appLogs/setup`);
    await test.app.subject('appLogsAssets').waitFor();
    await test.watched.page.locator('[data-test-subj="appLogsSetupRefresh"]:enabled').waitFor();
    expect(await seriousProblems(test.watched.page, '[data-test-subj="appLogsSetupPage"]')).toEqual([]);
  });

  it('the panels on a dashboard', async () => {
    await test.watched.page.goto(
      `${test.host.url}/app/dashboards#/view/app-logs?${timeState(FROM, FROM + 3600)}`,
    );
    await test.app.levelCounts();
    await test.app.firstLine();
    for (const panel of ['appLogsTimelinePanel', 'appLogsLevelsPanel', 'appLogsLinesPanel'])
      expect(await seriousProblems(test.watched.page, `[data-test-subj="${panel}"]`)).toEqual([]);
  });
});
