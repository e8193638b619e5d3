import { spawn, type ChildProcess } from 'child_process';
import { readFileSync, writeFileSync } from 'fs';
import { join, resolve } from 'path';
import { createInterface } from 'readline';
import type { Locator } from 'playwright-core';
import { seriousProblems } from './support/accessibility';
import { appUnderTest } from './support/app_under_test';
import { importLog } from './support/import_log';
import { logFolder } from './support/log_folder';
import { pythonEnvironment } from './support/python_environment';
import { dataStreams, reset } from './support/reset';
import { THEMES } from './support/themes';

// From the steps on the screen to a program that runs, and back to the screen.
const FOLDER = logFolder();
const SAMPLE = join(resolve(__dirname, '../..'), 'server/assets/sample/app.log');
/** Of the sample. */
const FROM = Date.UTC(2030, 0, 1, 10) / 1_000;
const SERVICE = `it's "flask" $(1)`;
/**
 * The handler sends half a second after a record at the latest, the engine shows what it has within another, the page asks
 * every two; what is left is for a machine that is busy.
 */
const DELAY_MS = (0.5 + 1 + 2) * 1_000;
const BUSY_MS = 10_000;

let env: NodeJS.ProcessEnv;
let program: ChildProcess | null = null;
// The failure that a test makes itself is the only one allowed.
const test = appUnderTest(reset, { allowStatus: [503] });

beforeAll(async () => {
  env = await pythonEnvironment();
}, 600_000);
beforeEach(async () => {
  await reset(test.host);
  await test.watched.context.grantPermissions(['clipboard-read', 'clipboard-write']);
});
afterEach(async () => {
  const ended = program && new Promise((done) => program?.once('close', done));
  program?.kill('SIGTERM');
  await ended;
  program = null;
});

/** Runs a file of Python's that prints its port. */
async function start(text: string): Promise<number> {
  const file = join(FOLDER, 'program.py');
  writeFileSync(file, text);
  const child = spawn('python', [file], {
    env: { ...env, APP_LOGS_DIRECTORY: FOLDER },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  program = child;
  return new Promise((done, failed) => {
    createInterface(child.stdout).once('line', (line) => done(Number(line)));
    child.once('error', failed);
    child.once('close', (status) => failed(new Error(`The program ended with ${String(status)}.`)));
  });
}

/** What is pasted after a click on the button that copies a step. */
async function copied(button: Locator): Promise<string> {
  await button.click();
  await button.and(test.watched.page.locator('[data-copied="copied"]')).waitFor();
  return test.watched.page.evaluate(() => navigator.clipboard.readText());
}

/** Opens the steps, and fills in what a person would. */
async function fillIn(): Promise<void> {
  await test.app.subject('appLogsSource-program').click();
  await test.app.subject('appLogsProgramService').fill(SERVICE);
  // The standalone says it by app_logs.elasticsearch_url; another Kibana may not.
  const address = test.app.subject('appLogsProgramAddress');
  if ((await address.inputValue()) === '') await address.fill(test.host.elasticsearchUrl);
}

async function openWithLines(): Promise<void> {
  await importLog(test.host, SAMPLE, 'shop');
  await test.app.openRange(FROM, FROM + 3_600);
  await test.app.firstLine();
}

it('a Flask program that begins with the step shown is received, its lines and its traceback are seen', async () => {
  await openWithLines();
  await test.app.subject('appLogsAddData').click();
  await fillIn();
  const readiness = test.app.subject('appLogsReadiness');
  await readiness.filter({ hasText: 'is not there yet' }).waitFor();
  await test.app.subject('appLogsMakeReady').click();
  await readiness.filter({ hasText: 'is there.' }).waitFor();
  await test.app.subject('appLogsWaiting').filter({ hasText: SERVICE }).waitFor();

  const step = await copied(test.app.subject('appLogsStepFileCopy'));
  expect(step).toBe(`${await test.app.subject('appLogsStepFile').textContent()}\n`);
  const flask = readFileSync(join(__dirname, 'support/flask_program.py'), 'utf8');
  const port = await start(`${step}\n${flask}`);
  await fetch(`http://127.0.0.1:${port}/order/17`);
  const logged = Date.now();
  await test.app.subject('appLogsReceived').waitFor();
  expect(Date.now() - logged).toBeLessThan(DELAY_MS + BUSY_MS);
  await test.app.subject('appLogsReceivedLine').filter({ hasText: 'order 17 placed' }).waitFor();

  await test.app.subject('appLogsShowReceived').click();
  await test.app.subject('appLogsTailState-live').waitFor();
  const lines = test.app.subject('appLogsLine');
  // Of this service alone, from before its first line on.
  expect(test.app.state()).toContain('services:!(');
  await lines.filter({ hasText: 'order 17 placed' }).waitFor();
  const failed = await fetch(`http://127.0.0.1:${port}/pay`);
  expect(failed.status).toBe(500);
  const raised = Date.now();
  const traceback = lines.filter({ hasText: 'Exception on /pay' });
  await traceback.getByTestId('appLogsTracebackToggle').waitFor();
  expect(Date.now() - raised).toBeLessThan(DELAY_MS + BUSY_MS);
  expect(await traceback.getByTestId('appLogsTracebackToggle').innerText()).toContain("KeyError: 'cart'");
});

it('before setup nothing is written; a failed question says so, and waiting goes on', async () => {
  await test.app.open();
  await fillIn();
  const readiness = test.app.subject('appLogsReadiness');
  await readiness.filter({ hasText: 'not set up yet' }).waitFor();
  expect(await dataStreams(test.host)).toEqual([]);
  await test.app.subject('appLogsMakeReady').click();
  await readiness.filter({ hasText: 'is there.' }).waitFor();
  expect(await dataStreams(test.host)).toEqual([expect.stringMatching(/^logs-app_logs\.it_s__flask____1__/)]);
  await test.watched.page.route('**/internal/app_logs/tail', (route) =>
    route.fulfill({
      status: 503,
      contentType: 'application/json',
      body: JSON.stringify({ statusCode: 503, error: 'Service Unavailable', message: 'No engine today.' }),
    }),
  );
  await test.app.subject('appLogsArrivalFailure').filter({ hasText: 'No engine today.' }).waitFor();
  await test.app.subject('appLogsWaiting').waitFor();
  await test.watched.page.unroute('**/internal/app_logs/tail');
  await test.app.subject('appLogsArrivalFailure').waitFor({ state: 'detached' });
  await test.app.subject('appLogsWaiting').waitFor();
});

describe.each(THEMES)('nothing serious is in the way of anybody, %s:', (theme) => {
  it('the flyout with the steps, by the keyboard alone', async () => {
    await test.watched.context.addInitScript(
      (value) => localStorage.setItem('appLogs.standalone.theme', value),
      theme,
    );
    const { page } = test.watched;
    await openWithLines();
    await test.app.subject('appLogsAddData').focus();
    await page.keyboard.press('Enter');
    await test.app.subject('appLogsSource-program').focus();
    await page.keyboard.press('Enter');
    for (const id of ['handler', 'tail', 'client', 'filebeat', 'elastic_agent']) {
      await test.app.subject(`appLogsStep-${id}`).focus();
      await page.keyboard.press('Space');
      await test.app.subject('appLogsStepFile').waitFor();
      await test.app.subject('appLogsReadiness').waitFor();
      expect(await seriousProblems(page, '[data-test-subj="appLogsAddDataFlyout"]')).toEqual([]);
    }
    // From the last tab on: the names, the address, the file.
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('appLogsProgramService');
    await page.keyboard.type('typed');
    for (const next of ['appLogsProgramNamespace', 'appLogsProgramAddress', 'appLogsProgramPath']) {
      await page.keyboard.press('Tab');
      expect(await focused()).toBe(next);
    }
    await test.app.subject('appLogsWaiting').filter({ hasText: 'typed' }).waitFor();
    await test.app.subject('appLogsKeyRequestCopy').focus();
    await page.keyboard.press('Enter');
    await test.app.subject('appLogsKeyRequestCopy').and(page.locator('[data-copied="copied"]')).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(
      'logs-app_logs.typed-default',
    );
  });
});

async function focused(): Promise<string | null> {
  return test.watched.page.evaluate(() => document.activeElement?.getAttribute('data-test-subj') ?? null);
}
