import { writeFileSync } from 'fs';
import { join } from 'path';
import type { Locator } from 'playwright-core';
import { appUnderTest } from './support/app_under_test';
import { importLog } from './support/import_log';
import { logFolder } from './support/log_folder';
import { reset } from './support/reset';
import { storedFields } from './support/stored_fields';

/** What was saved for a service stays: each run has services of its own. */
const SERVICE = `tune_${Date.now().toString(36)}`;
const STREAM = `logs-app_logs.${SERVICE}-default`;
const FROM = Date.UTC(2030, 0, 2, 3, 0, 0) / 1000;
const TRACEBACK = [
  'it broke',
  'Traceback (most recent call last):',
  '  File "/srv/shop/cart.py", line 1, in total',
  '    run()',
  '  File "/srv/plugins/thirdparty/x.py", line 2, in run',
  '    raise ValueError(1)',
  'ValueError: 1',
].join('\n');

const log = (name: string, first: number, messages: readonly string[]) => {
  const path = join(logFolder(), name);
  const second = (i: number) => `${first + i}`.padStart(2, '0');
  writeFileSync(
    path,
    messages.map((text, i) => `2030-01-02 03:00:${second(i)},000 ERROR ${text}\n`).join(''),
  );
  return path;
};

const test = appUnderTest(async (host) => {
  await reset(host);
  const messages = ['user ada logged in', 'user bob logged in', 'user <b>eve logged in', TRACEBACK];
  await importLog(host, log('app.log', 0, messages), SERVICE);
});

/** Opens the first line whose message has the text, and gives its row. */
async function openLine(text: string): Promise<Locator> {
  await test.app.openRange(FROM, FROM + 60);
  const row = test.app.subject('appLogsLine').filter({ hasText: text }).first();
  await row.getByTestId('appLogsLineToggle').click();
  await row.getByTestId('appLogsLinePattern').waitFor();
  return row;
}

/** Opens what makes the pattern of a line. */
async function tune(text: string): Promise<Locator> {
  const row = await openLine(text);
  await row.getByTestId('appLogsTunePattern').click();
  const flyout = test.app.subject('appLogsTuneFlyout');
  await flyout.getByTestId('appLogsTuneTemplate').waitFor();
  return flyout;
}

async function save(flyout: Locator): Promise<void> {
  await flyout.getByTestId('appLogsRulesSave').click();
  await flyout.getByTestId('appLogsRulesSaved').waitFor();
}

/** Reads the older lines again, and waits for the end of it. */
async function applyToOlder(flyout: Locator): Promise<void> {
  await flyout.getByTestId('appLogsRulesApply').click();
  await flyout.getByTestId('appLogsFixDone').waitFor();
}

const patterns = async () => (await storedFields(test.host, STREAM, ['app_logs.pattern'])).flat();
const PLAIN = ['user ada logged in', 'user bob logged in', 'user <b>eve logged in', 'it broke'];
const RULED = ['user <*> logged in', 'user <*> logged in', 'user <*> logged in', 'it broke'];

describe('the pattern of a line', () => {
  it('is tuned from the line: new lines follow the rule, older ones once it is applied to them', async () => {
    const flyout = await tune('user ada');
    const words = flyout.getByTestId('appLogsTuneWord');
    expect(await words.locator('code').allInnerTexts()).toEqual(['user', 'ada', 'logged', 'in']);
    await words.nth(1).getByTestId('appLogsTuneChoice-variable').click();
    expect(await flyout.getByTestId('appLogsTuneTemplate').innerText()).toBe('user <*> logged in');
    await flyout.getByTestId('appLogsTuneTried').waitFor();
    expect(await flyout.getByTestId('appLogsTuneTried').innerText()).toContain('It takes 3 lines');
    await save(flyout);
    // What was saved is read back before it is shown.
    await flyout.getByTestId('appLogsRule').first().waitFor();
    expect(await flyout.getByTestId('appLogsRule').allInnerTexts()).toEqual([
      expect.stringContaining('user <*> logged in'),
    ]);
    expect(await patterns()).toEqual(PLAIN);

    const more = log('more.log', 20, ['user kim logged in', 'user lee logged out']);
    await importLog(test.host, more, SERVICE);
    expect((await patterns()).filter((one) => one === 'user <*> logged in')).toHaveLength(1);

    await applyToOlder(flyout);
    expect((await patterns()).sort()).toEqual([...RULED, 'user <*> logged in', 'user lee logged out'].sort());
  });

  it('says by which rule it is, and the rule can be taken back', async () => {
    const flyout = await tune('user bob');
    // Once the service's rules are there.
    await flyout.getByTestId('appLogsTuneReason').nth(1).filter({ hasText: 'variable by rule 1' }).waitFor();
    await flyout.getByTestId('appLogsRuleRemove').click();
    await save(flyout);
    await flyout.getByTestId('appLogsNoRules').waitFor();
    await applyToOlder(flyout);
    expect((await patterns()).sort()).toEqual([...PLAIN, 'user kim logged in', 'user lee logged out'].sort());
    await flyout.getByTestId('appLogsRulesClose').click();
    const row = await openLine('user bob');
    expect(await row.getByTestId('appLogsLinePattern').innerText()).toContain('user bob logged in');
  });

  it('can be changed by the keyboard alone', async () => {
    const flyout = await tune('user ada');
    const choice = flyout.getByTestId('appLogsTuneWord').nth(1);
    await choice.getByRole('radio', { name: 'As it is' }).focus();
    await test.watched.page.keyboard.press('ArrowRight');
    expect(await flyout.getByTestId('appLogsTuneTemplate').innerText()).toBe('user <*> logged in');
  });
});

describe('a frame of a traceback', () => {
  it('is said to be a library’s, and the traceback is then put down to another call', async () => {
    const culprits = async () => (await storedFields(test.host, STREAM, ['error.culprit'])).flat();
    expect(await culprits()).toContain('thirdparty/x.py in run');
    const row = await openLine('it broke');
    await row.getByTestId('appLogsTracebackToggle').click();
    const frame = row.getByTestId('appLogsOwnFrame').filter({ hasText: 'thirdparty' });
    await frame.getByTestId('appLogsWhoseFrame').click();
    const flyout = test.app.subject('appLogsFramesFlyout');
    await flyout.getByTestId('appLogsFramesSide').getByText('A library’s').click();
    await flyout.getByText('It is a library’s, or Python’s.').waitFor();
    await save(flyout);
    await row.getByTestId('appLogsLibraryFrame').filter({ hasText: 'thirdparty' }).waitFor();
    await applyToOlder(flyout);
    expect(await culprits()).toContain('shop/cart.py in total');
    expect(await culprits()).not.toContain('thirdparty/x.py in run');
  });
});
