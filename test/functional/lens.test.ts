import { writeFileSync } from 'fs';
import { join } from 'path';
import { LEVELS } from '../../common/levels';
import { appUnderTest } from './support/app_under_test';
import { DashboardPage } from './support/dashboard_page';
import { importLog } from './support/import_log';
import { inspectedRows } from './support/inspector';
import { logFolder } from './support/log_folder';
import { writePythonLog, type PythonLog } from './support/python_log';
import { reset } from './support/reset';

// Only Kibana has Lens and controls; the harness asks the host.
const inKibana = process.env.APP_LOGS_TEST_DISCOVER === 'yes' ? describe : describe.skip;

/** What the loggers of a second service wrote, beside the first one's lines, which name no logger. */
const LOGGERS = { 'mail.smtp': 5, 'mail.queue': 2 };

inKibana('in Lens', () => {
  let log: PythonLog;
  const test = appUnderTest(async (host) => {
    await reset(host);
    log = writePythonLog(300, 13);
    await importLog(host, log.file, 'shop');
    await importLog(host, writeLoggers(log.from), 'mail');
  });
  const dashboard = new DashboardPage(test);
  const count = (level: string) => log.levels[level] ?? 0;
  const severe = () => count('error') + count('critical');
  const failed = Object.values(LOGGERS).reduce((sum, each) => sum + each, 0);

  async function openCharts(): Promise<void> {
    await dashboard.open('/view/app-logs-lens', log.from, log.to + 1);
    await dashboard.untilRendered(4);
  }

  const rows = (title: string) => inspectedRows(test.watched.page, dashboard, title);

  async function failures(): Promise<number> {
    const found = test.watched.page.locator(
      '[data-test-subj="embeddableStackError"], [data-test-subj="embeddableError"], ' +
        '[data-test-subj="embeddable-lens-failure"], [data-test-subj="expression-renderer-error"]',
    );
    return found.count();
  }

  it('the dashboard opens without an error and shows the lines by level', async () => {
    await openCharts();
    expect(await failures()).toBe(0);
    const shares = await rows('App Logs: share of levels');
    const found = Object.fromEntries(shares.map(([level = '', lines = '']) => [level, Number(lines)]));
    expect(found).toEqual({ ...log.levels, error: count('error') + failed });
  });

  it('the timeline has its levels in order, the most severe first', async () => {
    await openCharts();
    const panel = dashboard.panel('App Logs: lines over time by level');
    const legend = await panel.locator('.echLegendItem__label').allInnerTexts();
    const inOrder = [...LEVELS].reverse().map(({ name }) => name);
    expect(legend).toEqual(inOrder.filter((name) => count(name) > 0));
  });

  it('the loggers are those with errors, and lines without a logger are counted, too', async () => {
    await openCharts();
    const found = new Map<string, number>();
    for (const [logger = '', , lines = ''] of await rows('App Logs: loggers with most errors')) {
      found.set(logger, (found.get(logger) ?? 0) + Number(lines));
    }
    expect(Object.fromEntries(found)).toEqual({ ...LOGGERS, '(missing value)': severe() });
  });

  it('the error rate is a share', async () => {
    await openCharts();
    const rates = (await rows('App Logs: error rate')).map((row) => row.at(-1) ?? '');
    const shown = rates.filter((rate) => rate !== '' && rate !== '-');
    expect(shown.length).toBeGreaterThan(0);
    for (const rate of shown) expect(rate).toMatch(/^(\d{1,2}|100)(\.\d+)?%$/);
  });

  it.each(['timeline', 'levels', 'loggers', 'error-rate'])('%s opens in the editor', async (name) => {
    const { page } = test.watched;
    await page.goto(`${test.host.url}/app/lens#/edit/app-logs-${name}`);
    await test.app.subject('lnsWorkspace').waitFor();
    await page.locator('[data-test-subj="lnsWorkspace"] [data-render-complete="true"]').first().waitFor();
    expect(await test.app.subject('workspace-error-message').count()).toBe(0);
    expect(await test.app.subject('configuration-failure').count()).toBe(0);
  });

  it('the controls of the overview narrow its panels', async () => {
    await dashboard.open('/view/app-logs', log.from, log.to + 1);
    await dashboard.untilLevels({ ...log.levels, error: count('error') + failed });
    await chooseInControl('service', 'shop');
    await dashboard.untilLevels(log.levels);
    await chooseInControl('level', 'error');
    await dashboard.untilLevels({ error: count('error') });
  });

  async function chooseInControl(id: string, value: string): Promise<void> {
    await test.app.subject(`optionsList-control-${id}`).click();
    await test.app.subject(`optionsList-control-selection-${value}`).click();
    await test.watched.page.keyboard.press('Escape');
  }
});

/** Errors of two loggers, one second apart. @param from epoch seconds */
function writeLoggers(from: number): string {
  const names = Object.entries(LOGGERS).flatMap(([name, errors]) => Array<string>(errors).fill(name));
  const lines = names.map((name, i) => {
    const time = new Date((from + i) * 1000).toISOString().slice(0, 19).replace('T', ' ');
    return `${time},000 - ${name} - ERROR - delivery ${i} failed\n`;
  });
  const file = join(logFolder(), 'mail.log');
  writeFileSync(file, lines.join(''));
  return file;
}
