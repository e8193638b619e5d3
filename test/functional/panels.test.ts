import { at, listOf } from '../../common/narrow';
import { appUnderTest } from './support/app_under_test';
import { callKibana } from './support/call_kibana';
import { DashboardPage } from './support/dashboard_page';
import type { TestHost } from './support/host';
import { importLog } from './support/import_log';
import { writePythonLog, type PythonLog } from './support/python_log';
import { reset } from './support/reset';
import { timelineCounts } from './support/timeline_counts';

// Only Kibana has Discover, spaces, and the export of saved objects; the harness asks the host.
const inKibana = process.env.APP_LOGS_TEST_DISCOVER === 'yes' ? it : it.skip;

let shop: PythonLog;
let mail: PythonLog;
const test = appUnderTest(async (host) => {
  await reset(host);
  shop = writePythonLog(400, 21);
  mail = writePythonLog(150, 22);
  await importLog(host, shop.file, 'shop');
  await importLog(host, mail.file, 'mail');
});
const dashboard = new DashboardPage(test);

const LEVELS = 'appLogsLevels';
const TIMELINE = 'appLogsTimeline';
const LINES = 'appLogsLines';
const uniqueTitle = (name: string) => `${name} ${Date.now()}`;
const open = (path: string) =>
  dashboard.open(path, Math.min(shop.from, mail.from), Math.max(shop.to, mail.to) + 1);
/** Levels of the log from this severity up. */
const from = (log: PythonLog, ...levels: string[]) =>
  Object.fromEntries(Object.entries(log.levels).filter(([level]) => levels.includes(level)));
const both = () =>
  Object.fromEntries(
    Object.keys({ ...shop.levels, ...mail.levels }).map((level) => [
      level,
      (shop.levels[level] ?? 0) + (mail.levels[level] ?? 0),
    ]),
  );

async function chooseService(name: string): Promise<void> {
  await test.app.subject('appLogsPanelService').getByRole('combobox').click();
  await test.watched.page.getByRole('option', { name }).click();
}

describe('a new panel', () => {
  it('is previewed as it will be, and is not added when the person gives up', async () => {
    await open('/create');
    await dashboard.choosePanel(LEVELS);
    await dashboard.untilLevels(both());
    await chooseService('mail');
    await dashboard.untilLevels(mail.levels);
    await test.app.subject('appLogsPanelLevel').selectOption('warning');
    await dashboard.untilLevels(from(mail, 'warning', 'error', 'critical'));
    await test.app.subject('appLogsPanelCancel').click();
    await test.app.subject('appLogsPanelSettings').waitFor({ state: 'detached' });
    expect(await dashboard.panels().count()).toBe(0);
  });

  it('is saved with what was set, and can be edited, cloned and named', async () => {
    await open('/create');
    await dashboard.choosePanel(LEVELS);
    await chooseService('shop');
    await test.app.subject('appLogsPanelTitle').fill('Shop');
    await dashboard.saveSettings();
    await dashboard.untilLevels(shop.levels);
    const id = await dashboard.saveAs(uniqueTitle('Panels'));
    await open(`/view/${id}`);
    await test.watched.page.reload();
    await dashboard.panel('Shop').waitFor();
    await dashboard.untilLevels(shop.levels);

    await dashboard.edit();
    await dashboard.chooseInMenu('Shop', 'editPanel');
    await test.app.subject('appLogsPanelSettings').waitFor();
    await test.app.subject('appLogsPanelLevel').selectOption('error');
    await dashboard.saveSettings();
    await dashboard.untilLevels(from(shop, 'error', 'critical'));

    await dashboard.chooseInMenu('Shop', 'clonePanel');
    await dashboard.panel('Shop (copy)').waitFor();
    await dashboard.chooseInMenu('Shop (copy)', 'ACTION_CUSTOMIZE_PANEL');
    await test.app.subject('customEmbeddablePanelTitleInput').fill('Second');
    await test.app.subject('saveCustomizePanelButton').click();
    await dashboard.panel('Second').getByTestId('appLogsLevelCount-error').waitFor();

    await dashboard.save();
    await test.watched.page.reload();
    await dashboard.panel('Second').getByTestId('appLogsLevelCount-error').waitFor();
    await dashboard.panel('Shop').getByTestId('appLogsLevelCount-error').waitFor();
    await dashboard.untilLevels(from(shop, 'error', 'critical'));
  });

  it('asks nothing once it is removed', async () => {
    await open('/create');
    await dashboard.addPanel(LEVELS);
    await dashboard.addPanel(LINES);
    await dashboard.untilLevels(both());
    await dashboard.chooseInMenu('Log levels', 'deletePanel');
    await dashboard.panel('Log levels').waitFor({ state: 'detached' });
    const asked: string[] = [];
    test.watched.page.on('request', (request) => asked.push(request.url()));
    const lines = test.watched.page.waitForResponse(/app_logs\/lines/);
    await test.app.subject('querySubmitButton').click();
    await lines;
    expect(asked.filter((url) => url.includes('app_logs/levels'))).toEqual([]);
  });
});

describe('the lines on a dashboard', () => {
  it('are the newest first, with the chosen fields, older ones as somebody scrolls, and tracebacks', async () => {
    await open('/create');
    await dashboard.choosePanel(LINES);
    await chooseService('shop');
    // EUI's label lies over its checkbox.
    await test.app
      .subject('appLogsPanelSettings')
      .locator('label.euiCheckbox__label', { hasText: /^Service$/ })
      .click();
    await test.app.subject('appLogsPanelDensity-compact').click();
    await dashboard.saveSettings();
    const first = await test.app.firstLine();
    expect(first.message).toBe(shop.last);
    await expectText('appLogsLineService', 'shop');

    const scroller = test.app.subject('appLogsLines');
    const end = test.app.subject('appLogsLinesEnd');
    while (!(await end.isVisible())) {
      await scroller.evaluate((element) => element.scrollTo(0, element.scrollHeight));
      await test.watched.page.evaluate(() => new Promise(requestAnimationFrame));
    }
    expect(Number((await end.innerText()).replace(/\D/g, ''))).toBe(shop.records);
    await scroller.evaluate((element) => element.scrollTo(0, 0));

    await test.app.subject('queryInput').fill('error.type:KeyError');
    await test.app.subject('queryInput').press('Enter');
    await test.app.subject('appLogsTracebackToggle').first().click();
    await expectText('appLogsStackTrace', 'Traceback (most recent call last)');
  });
});

async function expectText(subject: string, text: string): Promise<void> {
  await test.app.subject(subject).filter({ hasText: text }).first().waitFor();
}

describe('a panel and its dashboard', () => {
  it('filters by a click on a level, which is a filter that people see and can remove', async () => {
    await open('/create');
    await dashboard.addPanel(LEVELS);
    await dashboard.addPanel(TIMELINE);
    await dashboard.untilLevels(both());
    const error = both()['error'] ?? 0;
    await test.app.subject('appLogsLevel-error').click();
    await dashboard.untilLevels({ error });
    await test.watched.page.waitForFunction(
      () => document.querySelectorAll('[data-test-subj="appLogsTimelineTable"] thead th').length === 2,
    );
    expect(await timelineCounts(test.watched.page)).toEqual({ error });

    const pill = test.watched.page
      .locator('[data-test-subj~="filter"]')
      .filter({ hasText: 'log.level: error' });
    await pill.waitFor();
    await test.watched.page
      .getByTestId('globalQueryBar')
      .getByRole('button', { name: /^(Remove the filter|Delete)/ })
      .click();
    await pill.waitFor({ state: 'detached' });
    await dashboard.untilLevels(both());
  });

  it('sets the time range by a brush', async () => {
    await open('/create');
    await dashboard.addPanel(TIMELINE);
    await dashboard.addPanel(LEVELS);
    await dashboard.untilLevels(both());
    const canvas = test.watched.page.locator('[data-test-subj="appLogsTimeline"] canvas').first();
    const box = await canvas.boundingBox();
    if (!box) throw new Error('the chart is not there');
    const before = test.watched.page.url();
    const y = box.y + box.height / 2;
    await test.watched.page.mouse.move(box.x + box.width * 0.3, y);
    await test.watched.page.mouse.down();
    await test.watched.page.mouse.move(box.x + box.width * 0.5, y, { steps: 8 });
    await test.watched.page.mouse.up();
    await test.watched.page.waitForFunction((url) => location.href !== url, before);
    const all = Object.values(both()).reduce((sum, count) => sum + count, 0);
    await test.watched.page.waitForFunction((total) => {
      let sum = 0;
      for (const element of document.querySelectorAll('[data-test-subj^="appLogsLevelCount-"]'))
        sum += Number((element.textContent ?? '').replace(/\D/g, ''));
      return sum > 0 && sum < total * 0.6;
    }, all);
  });

  it('says when it is done, as reports need it', async () => {
    await open('/create');
    for (const kind of [TIMELINE, LEVELS, LINES]) await dashboard.addPanel(kind);
    await dashboard.untilRendered(3);
  });

  it('shows its requests in the Inspector', async () => {
    await open('/create');
    await dashboard.addPanel(LEVELS);
    await dashboard.untilLevels(both());
    await dashboard.chooseInMenu('Log levels', 'openInspector');
    const inspector = test.app.subject('inspectorPanel');
    await inspector.getByTestId('inspectorRequestDetailStatistics').click();
    await inspector.getByText('logs-app_logs.*-*').waitFor();
    await inspector.getByText('Query time').waitFor();
    await inspector.getByTestId('inspectorRequestDetailRequest').click();
    await inspector.getByText('"log.level"').first().waitFor();
    await inspector.getByTestId('inspectorRequestDetailResponse').click();
    await inspector.getByText('"answer"').first().waitFor();
  });

  it('opens in App Logs what it shows', async () => {
    await addShopErrors();
    await dashboard.leaveByMenu('Shop errors', 'appLogsOpenInAppLogs', test.app.subject('appLogsPage'));
    expect(await test.app.levelCounts()).toEqual(from(shop, 'error', 'critical'));
    await test.watched.page
      .locator('[data-test-subj~="filter"]')
      .filter({ hasText: 'error and above' })
      .waitFor();
  });

  inKibana('opens in Discover what it shows', async () => {
    await addShopErrors();
    await dashboard.leaveByMenu(
      'Shop errors',
      'appLogsOpenInDiscover',
      test.app.subject('discoverDocTable').or(test.app.subject('dscPage')).first(),
    );
    const wanted = (shop.levels['error'] ?? 0) + (shop.levels['critical'] ?? 0);
    await test.watched.page.waitForFunction(
      (hits) =>
        document
          .querySelector('[data-test-subj="unifiedHistogramQueryHits"], [data-test-subj="discoverQueryHits"]')
          ?.textContent?.replace(/[^\d]/g, '') === String(hits),
      wanted,
    );
  });

  async function addShopErrors(): Promise<void> {
    await open('/create');
    await dashboard.choosePanel(LEVELS);
    await chooseService('shop');
    await test.app.subject('appLogsPanelLevel').selectOption('error');
    await test.app.subject('appLogsPanelTitle').fill('Shop errors');
    await dashboard.saveSettings();
    await dashboard.untilLevels(from(shop, 'error', 'critical'));
  }
});

describe('a dashboard with panels', () => {
  inKibana('works in another space after an export and an import', async () => {
    await open('/create');
    await dashboard.choosePanel(LEVELS);
    await chooseService('shop');
    await dashboard.saveSettings();
    const id = await dashboard.saveAs(uniqueTitle('Exported'));
    const space = `panels-${Date.now()}`;
    await callKibana(test.host, 'POST', '/api/spaces/space', { id: space, name: space });
    try {
      const file = await callKibana(test.host, 'POST', '/api/saved_objects/_export', {
        objects: [{ type: 'dashboard', id }],
        includeReferencesDeep: true,
      });
      const form = new FormData();
      form.append('file', new Blob([file]), 'export.ndjson');
      const imported: unknown = JSON.parse(
        await callKibana(
          test.host,
          'POST',
          `/s/${space}/api/saved_objects/_import?createNewCopies=true`,
          form,
        ),
      );
      expect(at(imported, 'success')).toBe(true);
      // The data view is imported too, in no order that Kibana promises.
      const copied = listOf(at(imported, 'successResults')).find((each) => at(each, 'type') === 'dashboard');
      const copy = String(at(copied, 'destinationId'));
      await dashboard.open(`/view/${copy}`, shop.from, shop.to + 1, space);
      await dashboard.untilLevels(shop.levels);
    } finally {
      await callKibana(test.host, 'DELETE', `/api/spaces/space/${space}`);
    }
  });

  it('says what to do when everything has been removed, and shows lines again after an import', async () => {
    await open('/create');
    await dashboard.addPanel(LINES);
    await test.app.firstLine();
    const id = await dashboard.saveAs(uniqueTitle('Left over'));
    await reset(test.host);
    if (test.host.hasDiscover) await replaceDataView(test.host);
    await open(`/view/${id}`);
    await test.watched.page.reload();
    await test.app.subject('appLogsPanelSetup').waitFor();
    await importLog(test.host, shop.file, 'shop');
    await test.app.subject('appLogsRetry').click();
    expect((await test.app.firstLine()).message).toBe(shop.last);
  });
});

/** Our data view, which a dashboard keeps, is removed too; Kibana shows no dashboard where there is no data view at all. */
async function replaceDataView(host: TestHost): Promise<void> {
  await callKibana(host, 'POST', '/api/data_views/data_view', {
    data_view: { title: 'logs-*-*', name: 'Other logs' },
    override: true,
  });
  await callKibana(host, 'DELETE', '/api/data_views/data_view/app-logs');
}
