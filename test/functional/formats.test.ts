import { writeFileSync } from 'fs';
import { join } from 'path';
import { appUnderTest } from './support/app_under_test';
import { logFolder } from './support/log_folder';
import { countDocuments, reset } from './support/reset';
import { storedFields } from './support/stored_fields';

const test = appUnderTest(reset);

beforeEach(() => reset(test.host));

/** What was saved for a service stays: each run has services of its own. */
const RUN = Date.now().toString(36);

/** A file of lines, named like one that a program wrote. */
function logFile(name: string, lines: readonly string[]): string {
  const path = join(logFolder(), name);
  writeFileSync(path, `${lines.join('\n')}\n`);
  return path;
}

/** One that App Logs does not find out by itself. */
const OWN_FORMAT = '%(request_id)s>>%(message)s<<%(levelname)s at %(asctime)s';
const OWN_LINES = [
  'r1>>opened<<INFO at 02-01-2030 03:04:05 PM',
  'r2>>it broke<<ERROR at 02-01-2030 03:04:06 PM',
  'Traceback (most recent call last):',
  '  File "shop.py", line 3, in pay',
  "KeyError: 'card'",
  'r3>>closing<<WARNING at 02-01-2030 03:04:07 PM',
];

describe('before anything is indexed', () => {
  it('shows how a file will be read, and which format was found', async () => {
    const file = logFile('bars.log', [
      ...['shop.cart', 'shop.till', 'root', 'shop.cart'].map(
        (name, i) => `2030-01-02 03:04:0${i},678 | WARNING | ${name} | step ${i} | done`,
      ),
    ]);
    await test.app.open();
    await test.app.chooseFile(file, 'bars');
    const summary = test.app.subject('appLogsPreviewSummary');
    await summary.waitFor();
    expect(await summary.innerText()).toContain('%(asctime)s | %(levelname)s | %(name)s | %(message)s');
    expect(await test.app.subject('appLogsPreviewLogger').allInnerTexts()).toEqual([
      'shop.cart',
      'shop.till',
      'root',
      'shop.cart',
    ]);
    expect(await test.app.subject('appLogsPreviewMessage').first().innerText()).toBe('step 0 | done');
    expect(await countDocuments(test.host, 'logs-app_logs.*-*')).toBe(0);
  });

  it('takes a format of one’s own, and reads by it what is imported', async () => {
    const file = logFile('own.log', OWN_LINES);
    await test.app.open();
    await test.app.chooseFile(file, `own_${RUN}`);
    await test.app
      .subject('appLogsFormatText')
      .fill(`logging.basicConfig(format="${OWN_FORMAT}", datefmt="%d-%m-%Y %I:%M:%S %p")`);
    await test.app.page.waitForFunction(
      () => document.querySelectorAll('[data-test-subj="appLogsPreviewEvent"]').length === 3,
    );
    await test.app.subject('appLogsImportButton').click();
    await test.app.subject('appLogsImportResult').waitFor();
    expect(await test.app.count('appLogsAccepted')).toBe(3);
    expect(await test.app.unparsedCount()).toBe(0);
    const stored = await storedFields(test.host, `logs-app_logs.own_${RUN}-default`, [
      'log.level',
      'labels.request_id',
      'error.type',
      'message',
    ]);
    expect(stored).toEqual([
      ['info', 'r1', undefined, 'opened'],
      ['error', 'r2', 'KeyError', 'it broke'],
      ['warning', 'r3', undefined, 'closing'],
    ]);
  });
});

describe('what was imported wrongly', () => {
  it('is put right from the import’s result, all of it', async () => {
    const file = logFile('late.log', OWN_LINES);
    await test.app.open();
    await test.app.importFile(file, `late_${RUN}`);
    expect(await test.app.unparsedCount()).toBeGreaterThan(0);
    await test.app.subject('appLogsFixImport').click();
    await test.app.subject('appLogsFixFlyout').waitFor();
    const flyout = test.app.subject('appLogsFixFlyout');
    const give = flyout.getByTestId('appLogsGiveFormat');
    const box = flyout.getByTestId('appLogsFormatText');
    await give.or(box).first().waitFor();
    if (await give.isVisible()) await give.click();
    await box.fill(OWN_FORMAT);
    await flyout.getByTestId('appLogsFormatDatefmt').fill('%d-%m-%Y %I:%M:%S %p');
    await flyout.getByTestId('appLogsFixStart').click();
    await flyout.getByTestId('appLogsFixDone').waitFor();
    const stored = await storedFields(test.host, `logs-app_logs.late_${RUN}-default`, [
      'log.level',
      'message',
    ]);
    expect(stored).toEqual([
      ['info', 'opened'],
      ['error', 'it broke'],
      ['warning', 'closing'],
    ]);
  });
});
