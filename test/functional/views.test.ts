import { at, listOf } from '../../common/narrow';
import { appUnderTest } from './support/app_under_test';
import { callKibana } from './support/call_kibana';
import { importLog } from './support/import_log';
import { writePythonLog, type PythonLog } from './support/python_log';
import { reset } from './support/reset';

// Only Kibana has Discover and alerting; the harness asks the host.
const hasKibana = process.env.APP_LOGS_TEST_DISCOVER === 'yes';
const inKibana = hasKibana ? it : it.skip;
const onStandalone = hasKibana ? it.skip : it;

// One of the tests has somebody else save first, which the page is told by this status.
const CONFLICTS = { allowStatus: [409] };

let log: PythonLog;
const test = appUnderTest(async (host) => {
  await reset(host);
  log = writePythonLog(300, 31);
  await importLog(host, log.file, 'shop');
}, CONFLICTS);
const subject = (name: string) => test.app.subject(name);
const openRange = (state = '') => test.app.openRange(log.from, log.to + 1, state);
const severe = () => (log.levels.error ?? 0) + (log.levels.critical ?? 0);
const SEVERE = '&_a=(levels:!(error,critical))';

beforeEach(async () => {
  for (const view of await keptViews()) {
    await callKibana(test.host, 'DELETE', `/api/app_logs/views/${String(at(view, 'id'))}`, { search: true });
  }
});

/** What the host holds, not what the page shows. */
async function keptViews(): Promise<readonly unknown[]> {
  return listOf(at(JSON.parse(await callKibana(test.host, 'GET', '/api/app_logs/views')), 'views'));
}

async function openMenu(): Promise<void> {
  await subject('appLogsViews').click();
  await subject('appLogsViewsPopover').waitFor();
}

async function saveAs(name: string, switches: readonly string[] = []): Promise<void> {
  await openMenu();
  await subject('appLogsViewSaveAs').click();
  await subject('appLogsViewName').fill(name);
  for (const one of switches) await subject(one).click();
  await subject('appLogsViewConfirm').click();
  await subject('appLogsViewDialog').waitFor({ state: 'detached' });
  await untilNamed(name);
}

async function untilNamed(name: string): Promise<void> {
  await subject('appLogsViews').filter({ hasText: name }).waitFor();
}

async function choose(name: string): Promise<void> {
  await openMenu();
  await subject('appLogsViewOption').filter({ hasText: name }).click();
  await untilNamed(name);
}

const linesLevels = () =>
  test.watched.page
    .locator('[data-test-subj="appLogsLineLevel"]')
    .allInnerTexts()
    .then((texts) => [...new Set(texts.map((text) => text.trim().toLowerCase()))].sort());

describe('a named view', () => {
  it('is kept, named after a reload, and opened by somebody else from the list', async () => {
    await openRange(SEVERE);
    await saveAs('What went wrong');
    await test.watched.page.reload();
    await untilNamed('What went wrong');
    expect(await subject('appLogsViewChanged').count()).toBe(0);

    await openRange();
    expect(await test.app.levelTotal((sum) => sum === log.records)).toBe(log.records);
    await choose('What went wrong');
    await subject('appLogsLevelFilter-error').waitFor();
    await subject('appLogsLine').first().waitFor();
    await test.watched.page.waitForFunction(
      () =>
        ![...document.querySelectorAll('[data-test-subj="appLogsLineLevel"]')].some((level) =>
          /info|debug|warning/i.test(level.textContent ?? ''),
        ),
    );
    expect(await linesLevels()).toEqual(expect.arrayContaining(['error']));
    await test.watched.page.goBack();
    await subject('appLogsLevelFilter-error').waitFor({ state: 'detached' });
  });

  it('says when it is changed, is saved over, and is opened by its name alone', async () => {
    await openRange(SEVERE);
    await saveAs('Errors', ['appLogsViewTime']);
    await subject('appLogsLevelFilter-critical').click();
    await subject('appLogsViewChanged').waitFor();
    await openMenu();
    await subject('appLogsViewSave').click();
    await subject('appLogsViewChanged').waitFor({ state: 'detached' });

    const [view] = await keptViews();
    expect(JSON.parse(String(at(view, 'state')))).toMatchObject({ levels: ['error'] });
    // As Kibana's list of saved objects links to it: no state and no time.
    await test.app.open(`?viewId=${String(at(view, 'id'))}`);
    await untilNamed('Errors');
    await subject('appLogsLevelFilter-error').waitFor();
    expect(await subject('appLogsLevelFilter-critical').count()).toBe(0);
    expect(await subject('appLogsViewChanged').count()).toBe(0);
    expect(test.app.state()).toContain(new Date(log.from * 1000).toISOString());
  });

  it('is renamed by keyboard, and deleted after a question; what is shown stays', async () => {
    await openRange(SEVERE);
    await saveAs('Before');
    await subject('appLogsViews').focus();
    await test.watched.page.keyboard.press('Enter');
    await subject('appLogsViewRename').focus();
    await test.watched.page.keyboard.press('Enter');
    await subject('appLogsViewName').fill('<b>After</b>');
    await test.watched.page.keyboard.press('Enter');
    await untilNamed('<b>After</b>');
    expect((await keptViews()).map((view) => at(view, 'title'))).toEqual(['<b>After</b>']);

    await openMenu();
    await subject('appLogsViewDelete').click();
    await subject('confirmModalConfirmButton').click();
    await subject('appLogsViewDeleteDialog').waitFor({ state: 'detached' });
    expect(await keptViews()).toEqual([]);
    await subject('appLogsLevelFilter-error').waitFor();
    expect(test.app.state()).not.toContain('viewId');
  });

  it('that somebody else saved meanwhile is not saved over, and can be kept under another name', async () => {
    await openRange(SEVERE);
    await saveAs('Ours');
    const [view] = await keptViews();
    await subject('appLogsLevelFilter-critical').click();
    await subject('appLogsViewChanged').waitFor();
    // Opening the menu reads the views; what comes after that, this page has not seen.
    const read = test.watched.page.waitForResponse(/\/api\/app_logs\/views$/);
    await openMenu();
    await read;
    const { title, state, timeRestore, version } = Object(view);
    const theirs = { title, state, timeRestore, version, description: 'theirs' };
    await callKibana(test.host, 'PUT', `/api/app_logs/views/${String(at(view, 'id'))}`, theirs);
    await subject('appLogsViewSave').click();
    await subject('appLogsViewNotSaved').filter({ hasText: 'Somebody else has saved this view' }).waitFor();
    await subject('appLogsViewSaveOther').click();
    await subject('appLogsViewName').fill('Mine');
    await subject('appLogsViewConfirm').click();
    await untilNamed('Mine');
    expect((await keptViews()).map((one) => [at(one, 'title'), at(one, 'state') === state])).toEqual([
      ['Mine', false],
      ['Ours', true],
    ]);
  });
});

describe('beyond the page', () => {
  inKibana('a view is a saved search, too, which Discover opens with the same lines', async () => {
    await openRange(SEVERE);
    await saveAs('Severe in Discover', ['appLogsViewTime', 'appLogsViewSearchSwitch']);
    const [view] = await keptViews();
    const searchId = String(at(view, 'searchId'));
    await test.watched.page.goto(`${test.host.url}/app/discover#/view/${searchId}`);
    await test.watched.page.waitForFunction(
      (wanted) =>
        document
          .querySelector('[data-test-subj="unifiedHistogramQueryHits"], [data-test-subj="discoverQueryHits"]')
          ?.textContent?.replace(/[^\d]/g, '') === String(wanted),
      severe(),
    );
    await test.watched.page.getByText('Severe in Discover').first().waitFor();
  });

  inKibana('an alert rule is prefilled in Kibana’s own form', async () => {
    await openRange(SEVERE);
    await subject('appLogsAlert').click();
    await subject('appLogsAlertAllowed').filter({ hasText: 'Server log' }).waitFor();
    await subject('appLogsAlertContinue').click();
    await subject('addRuleFlyoutTitle').waitFor();
    const name = test.watched.page.locator('[data-test-subj="ruleNameInput"]');
    await name.waitFor();
    expect(await name.inputValue()).toBe('App Logs: error, critical');
    await test.watched.page.getByText('log.level').first().waitFor();
    await subject('saveRuleButton').click();
    await subject('confirmModalConfirmButton').click();
    await subject('addRuleFlyoutTitle').waitFor({ state: 'detached' });
    const found: unknown = JSON.parse(
      await callKibana(test.host, 'GET', '/api/alerting/rules/_find?search_fields=name&search=critical'),
    );
    const rules = listOf(at(found, 'data')).filter((rule) => listOf(at(rule, 'tags')).includes('app-logs'));
    for (const rule of rules) {
      await callKibana(test.host, 'DELETE', `/api/alerting/rule/${String(at(rule, 'id'))}`);
    }
    expect(rules).toEqual([
      expect.objectContaining({
        rule_type_id: '.es-query',
        params: expect.objectContaining({ threshold: [0], timeWindowSize: 5, timeField: '@timestamp' }),
      }),
    ]);
  });

  onStandalone('this host says why it has no alert rules and no saved searches', async () => {
    await openRange();
    await subject('appLogsAlert').click();
    await subject('appLogsAlertProblem').filter({ hasText: 'this host has none' }).waitFor();
    expect(await subject('appLogsAlertContinue').count()).toBe(0);
    await subject('appLogsAlertClose').click();
    await openMenu();
    await subject('appLogsViewSaveAs').click();
    expect(await subject('appLogsViewSearchSwitch').isDisabled()).toBe(true);
    await subject('appLogsViewDialog').filter({ hasText: 'There is no Discover' }).waitFor();
  });
});
