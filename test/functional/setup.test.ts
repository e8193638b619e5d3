import { mkdirSync, readFileSync } from 'fs';
import { join, resolve } from 'path';
import { at } from '../../common/narrow';
import { appUnderTest } from './support/app_under_test';
import { importLog } from './support/import_log';
import { writePythonLog } from './support/python_log';
import { countDocuments, dataStreams, reset } from './support/reset';
import { THEMES_OF_PLACES } from './support/themes';

const ROOT = resolve(__dirname, '../..');
const PICTURES = join(ROOT, 'test-results/pictures');
const STREAM = 'logs-app_logs.shop-default';
const TEMPLATE = 'index template:logs-app_logs';
const TEMPLATE_PATH = '/_index_template/logs-app_logs';

const test = appUnderTest(reset);
const subject = (name: string) => test.app.subject(name);
const press = (name: string) => subject(name).click();
const stateOf = (id: string) => subject(`appLogsAsset-${id}`).getByTestId('appLogsAssetState');

beforeEach(async () => {
  await reset(test.host);
  await importLog(test.host, writePythonLog(50, 41).file, 'shop');
});

async function openSetup(): Promise<void> {
  await test.watched.page.goto(`${test.host.url}/app/appLogs/setup`);
  await subject('appLogsSetupSummary').waitFor();
}

async function untilState(id: string, state: string): Promise<void> {
  await stateOf(id).filter({ hasText: state }).waitFor();
}

async function untilSummary(text: string): Promise<void> {
  await subject('appLogsSetupSummary').filter({ hasText: text }).waitFor();
}

async function template(): Promise<unknown> {
  const answer: unknown = await (await fetch(`${test.host.elasticsearchUrl}${TEMPLATE_PATH}`)).json();
  return at(answer, 'index_templates', 0, 'index_template');
}

/** What somebody with another tool does: the same template with one more setting. */
async function changeTemplate(): Promise<void> {
  const body: unknown = await template();
  const changed = {
    ...Object(body),
    template: { ...Object(at(body, 'template')), settings: { index: { refresh_interval: '30s' } } },
  };
  const response = await fetch(`${test.host.elasticsearchUrl}${TEMPLATE_PATH}`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(changed),
  });
  expect([response.status, await response.text()]).toEqual([200, '{"acknowledged":true}']);
}

const refreshInterval = async () => at(await template(), 'template', 'settings', 'index', 'refresh_interval');

it('shows every asset, what is kept for how long, and what each service takes', async () => {
  await openSetup();
  await untilSummary('Everything is installed');
  expect(await subject('appLogsRetention').innerText()).toMatch(/not managed|kept/);
  expect(await subject(`appLogsDataStream-${STREAM}`).innerText()).toMatch(/shop[\s\S]*50/);
});

it('tells what somebody changed, shows it, and replaces it once a copy was taken', async () => {
  await changeTemplate();
  await openSetup();
  await untilState(TEMPLATE, 'Modified');
  await press('appLogsShowDifference');
  const flyout = subject('appLogsDifferenceFlyout');
  await flyout.filter({ hasText: 'refresh_interval' }).waitFor();
  expect(await subject('appLogsReplace').isDisabled()).toBe(true);
  const download = test.watched.page.waitForEvent('download');
  await press('appLogsDownloadBody');
  const kept: unknown = JSON.parse(readFileSync(await (await download).path(), 'utf8'));
  expect(JSON.stringify(kept)).toContain('30s');
  await press('appLogsReplace');
  await subject('appLogsInstallConfirm').waitFor();
  // Only looked at so far.
  expect(await refreshInterval()).toBe('30s');
  await press('appLogsInstallConfirm');
  await subject('appLogsInstallDone').waitFor();
  expect(await refreshInterval()).not.toBe('30s');
  await test.watched.page.keyboard.press('Escape');
  await untilState(TEMPLATE, 'Installed');
});

it('repairs what is missing', async () => {
  const pipeline = `${test.host.elasticsearchUrl}/_ingest/pipeline/logs-app_logs@pipeline`;
  await changeTemplateToNothing();
  await openSetup();
  await untilState(TEMPLATE, 'Missing');
  await press('appLogsInstall');
  await press('appLogsInstallConfirm');
  await subject('appLogsInstallDone').waitFor();
  expect((await fetch(pipeline)).status).toBe(200);
  expect(at(await template(), 'priority')).toBe(200);
});

/** Takes the data stream away first: the engine keeps a template that one uses. */
async function changeTemplateToNothing(): Promise<void> {
  for (const path of [`/_data_stream/${STREAM}`, TEMPLATE_PATH]) {
    const response = await fetch(`${test.host.elasticsearchUrl}${path}`, { method: 'DELETE' });
    expect(response.status).toBe(200);
  }
}

it('removes all but the lines, and brings all back', async () => {
  await openSetup();
  await press('appLogsRemove');
  await subject('appLogsWouldRemove').filter({ hasText: 'App Logs overview' }).waitFor();
  expect(await subject('appLogsLeft').innerText()).toContain(STREAM);
  await press('appLogsRemoveConfirm');
  await subject('appLogsRemoved').filter({ hasText: 'App Logs overview' }).waitFor();
  expect(await dataStreams(test.host)).toEqual([STREAM]);
  expect(await countDocuments(test.host, STREAM)).toBe(50);
  await test.watched.page.keyboard.press('Escape');
  await subject('appLogsRemoveFlyout').waitFor({ state: 'detached' });
  await press('appLogsInstall');
  await press('appLogsInstallConfirm');
  await subject('appLogsInstallDone').waitFor();
  await test.watched.page.keyboard.press('Escape');
  await untilSummary('Everything is installed');
});

it('removes the lines of a service that was named, and by the word', async () => {
  await openSetup();
  await press('appLogsRemove');
  // A person clicks the words as well as the box, and EUI lays them over it.
  await test.watched.page.getByText(`${STREAM}: 50 log lines`).click();
  await subject('appLogsRemoveWord').fill('delete');
  await press('appLogsRemoveConfirm');
  await subject('appLogsRemoved').filter({ hasText: STREAM }).waitFor();
  expect(await dataStreams(test.host)).toEqual([]);
});

it.each(THEMES_OF_PLACES)('has nothing that sticks out, %s', async (theme) => {
  const { page, context } = test.watched;
  await context.addInitScript((value) => localStorage.setItem('appLogs.standalone.theme', value), theme);
  await changeTemplate();
  await openSetup();
  await untilState(TEMPLATE, 'Modified');
  mkdirSync(PICTURES, { recursive: true });
  for (const width of [600, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    await page.screenshot({ path: join(PICTURES, `setup-${theme}-${width}.png`), fullPage: true });
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect({ width, overflow: Math.max(0, overflow) }).toEqual({ width, overflow: 0 });
  }
  await press('appLogsRemove');
  await subject('appLogsWouldRemove').waitFor();
  await page.screenshot({ path: join(PICTURES, `setup-remove-${theme}.png`) });
});
