import { writeFileSync } from 'fs';
import { join } from 'path';
import type { Locator } from 'playwright-core';
import { appUnderTest } from './support/app_under_test';
import { importLog } from './support/import_log';
import { logFolder } from './support/log_folder';
import { reset } from './support/reset';

const FROM = Date.UTC(2030, 0, 2, 3, 0, 0) / 1000;
const HOSTILE = `paid <img src=x onerror="alert(1)"> \u001b[31mred \u202egnp pass\u200bword https://shop.example/17?a=b. javascript:alert(2) http://u:p@evil.example/`;
const LONG = `long ${'x'.repeat(1_000_000)} end`;
const frame = (file: string, line: number, name: string) =>
  `  File "${file}", line ${line}, in ${name}\n    ${name}(card)\n    ~~~~^^^^^^`;
const LIBRARY = '/srv/venv/lib/python3.11/site-packages/flask/app.py';
const HEADER = 'Traceback (most recent call last):';
const TRACEBACK = [
  HEADER,
  frame('/srv/shop/run.py', 3, 'main'),
  ...Array.from({ length: 12 }, (_, i) => frame(LIBRARY, 100 + i, 'wsgi_app')),
  frame('/srv/shop/pay.py', 12, 'charge'),
  "ValueError: invalid literal for int() with base 10: 'ten'",
  '',
  'The above exception was the direct cause of the following exception:',
  '',
  HEADER,
  frame('/srv/shop/pay.py', 20, 'pay'),
  'shop.pay.CardError: card 17 refused',
  '  try another',
].join('\n');
const USERS = ['bob', 'eve', 'bob', 'bob'];
const CART = '{"id":9007199254740993,"items":["<b>tea</b>"]}';

function writeLogs(): { readonly text: string; readonly json: string } {
  const folder = logFolder();
  const text = join(folder, 'app.log');
  const lines = [HOSTILE, LONG, `payment failed\n${TRACEBACK}`, 'quiet'];
  writeFileSync(text, lines.map((line, i) => `2030-01-02 03:00:0${i},000 ERROR ${line}\n`).join(''));
  const json = join(folder, 'events.log');
  const wide = Object.fromEntries(Array.from({ length: 1_000 }, (_, i) => [`key${i}`, i]));
  const records = USERS.map((user, i) => ({
    time: `2030-01-02T03:00:1${i}.000Z`,
    level: 'info',
    message: `order of ${user}`,
    user,
    ...(i === 0 ? wide : { cart: '@' }),
  }));
  writeFileSync(json, records.map((record) => `${JSON.stringify(record).replace('"@"', CART)}\n`).join(''));
  return { text, json };
}

const test = appUnderTest(async (host) => {
  await reset(host);
  const { text, json } = writeLogs();
  await importLog(host, text, 'shop');
  await importLog(host, json, 'orders');
});

/** Opens the first line whose message has the text, and gives its row. */
async function openLine(text: string): Promise<Locator> {
  await test.app.openRange(FROM, FROM + 60);
  const row = test.app.subject('appLogsLine').filter({ hasText: text }).first();
  await row.getByTestId('appLogsLineToggle').click();
  await row.getByTestId('appLogsFields').waitFor();
  return row;
}

const fieldRow = (row: Locator, name: string) =>
  row.locator(`[data-test-subj="appLogsField"][data-field="${name}"]`);

/** The messages on the screen, once there are that many. */
async function messages(count: number): Promise<readonly string[]> {
  await test.watched.page.waitForFunction(
    (wanted) => document.querySelectorAll('[data-test-subj="appLogsLineMessage"]').length === wanted,
    count,
  );
  return test.app.subject('appLogsLineMessage').allInnerTexts();
}

/** What the clipboard would paste, to the character. */
async function pasted(): Promise<string> {
  const { page } = test.watched;
  // It must listen before the key is pressed: the key goes another way to the page than what is evaluated in it.
  await page.evaluate(() => {
    Reflect.set(window, '__pasted', null);
    document.addEventListener(
      'paste',
      (event) => Reflect.set(window, '__pasted', event.clipboardData?.getData('text/plain') ?? ''),
      { once: true, capture: true },
    );
  });
  await page.keyboard.press('Control+V');
  const handle = await page.waitForFunction(() => {
    const text: unknown = Reflect.get(window, '__pasted');
    return typeof text === 'string' ? { text } : null;
  });
  const value = await handle.jsonValue();
  if (value === null) throw new Error('nothing was pasted');
  return value.text;
}

async function copy(button: Locator): Promise<string> {
  await button.click();
  await button.and(test.watched.page.locator(':not([data-copied="idle"])')).waitFor();
  expect(await button.getAttribute('data-copied')).toBe('copied');
  return pasted();
}

describe('an open line', () => {
  it('shows its fields, and filters for a value and out, in the filter bar', async () => {
    const row = await openLine('order of eve');
    await expectText(fieldRow(row, 'log.level'), 'info');
    await fieldRow(row, 'labels.user').getByTestId('appLogsFilterFor').click();
    expect(await messages(1)).toEqual(['order of eve']);
    const pill = test.watched.page.locator('[data-test-subj~="filter"]').filter({ hasText: 'labels.user' });
    await expectText(pill, 'labels.user: eve');

    // The line stays open while the view narrows around it.
    await fieldRow(row, 'labels.user').getByTestId('appLogsFilterOut').click();
    await expectText(pill, 'NOT labels.user: eve');
    expect(await messages(7)).not.toContain('order of eve');
    expect(test.app.state()).toContain('labels.user');
  });

  it('finds one of a thousand fields, and says what cannot be filtered', async () => {
    const row = await openLine('order of bob');
    const wide = test.app.subject('appLogsLine').filter({ hasText: 'order of bob' }).last();
    await wide.getByTestId('appLogsLineToggle').click();
    await wide.getByTestId('appLogsShowAllFields').waitFor();
    expect(await wide.locator('*').count()).toBeLessThan(2_000);
    await wide.getByTestId('appLogsFieldSearch').fill('key999');
    const last = wide.getByTestId('appLogsField').first();
    await expectText(last, 'app_logs.more.key999');
    expect(await last.getByTestId('appLogsFilterFor').getAttribute('title')).toContain('not indexed');
    const cart = fieldRow(row, 'labels.cart');
    await cart.getByTestId('appLogsJsonToggle').click();
    expect(await cart.getByTestId('appLogsJsonValue').textContent()).toContain('"id": 9007199254740993');
  });

  it('is copied to the byte: text, JSON, a value', async () => {
    await test.watched.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const row = await openLine('payment failed');
    expect(await copy(row.getByTestId('appLogsCopyOriginal'))).toBe(
      `2030-01-02 03:00:02,000 ERROR payment failed\n${TRACEBACK}`,
    );
    const json: unknown = JSON.parse(await copy(row.getByTestId('appLogsCopyJson')));
    expect(json).toMatchObject({ error: { stack_trace: TRACEBACK } });
    expect(await copy(fieldRow(row, 'error.type').getByTestId('appLogsCopyValue'))).toBe(
      'shop.pay.CardError',
    );
  });

  it('is copied too where the browser gives a page no clipboard, as over plain HTTP', async () => {
    // For the test's own pasting; the page has no clipboard to use it with.
    await test.watched.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await test.watched.page.addInitScript(() => {
      Object.defineProperty(window, 'isSecureContext', { value: false });
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
    });
    const row = await openLine('payment failed');
    expect(await copy(row.getByTestId('appLogsCopyOriginal'))).toBe(
      `2030-01-02 03:00:02,000 ERROR payment failed\n${TRACEBACK}`,
    );
  });
});

describe('a traceback', () => {
  it('is one row, and unfolds into exceptions in their order with the own frames emphasised', async () => {
    await test.app.openRange(FROM, FROM + 60);
    const row = test.app.subject('appLogsLine').filter({ hasText: 'payment failed' });
    await expectText(row.getByTestId('appLogsTracebackToggle'), 'shop.pay.CardError: card 17 refused');
    await expectText(row.getByTestId('appLogsTracebackFrames'), '15 frames');
    await row.getByTestId('appLogsTracebackToggle').click();
    expect(await row.getByTestId('appLogsExceptionText').allTextContents()).toEqual([
      "ValueError: invalid literal for int() with base 10: 'ten'",
      'shop.pay.CardError: card 17 refused\n  try another',
    ]);
    await expectText(row.getByTestId('appLogsExceptionRelation'), 'direct cause');
    expect(await row.getByTestId('appLogsOwnFrame').count()).toBe(3);
    expect(await row.getByTestId('appLogsLibraryFrame').count()).toBe(0);
    await row.getByTestId('appLogsLibraryFrames').filter({ hasText: '12 library frames' }).click();
    expect(await row.getByTestId('appLogsLibraryFrame').count()).toBe(12);
    await row.getByTestId('appLogsStackTraceAsText').click();
    expect(await row.getByTestId('appLogsStackTraceText').textContent()).toBe(TRACEBACK);
    await test.watched.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    expect(await copy(row.getByTestId('appLogsCopyStackTrace'))).toBe(TRACEBACK);
  });
});

describe('hostile text', () => {
  it('is never interpreted: markup, escapes, overrides, addresses that act', async () => {
    const dialogs: string[] = [];
    test.watched.page.on('dialog', (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    const row = await openLine('onerror');
    await expectText(row.getByTestId('appLogsLineOriginal'), '‹RLO›gnp pass‹ZWSP›word');
    await row.getByTestId('appLogsDetailJson').click();
    await row.getByTestId('appLogsLineJson').waitFor();
    expect(await row.locator('img').count()).toBe(0);
    const links = await row
      .locator('a')
      .evaluateAll((all) => all.map((link) => [link.getAttribute('href'), link.getAttribute('rel')]));
    expect(links).toEqual([['https://shop.example/17?a=b', 'noopener noreferrer nofollow']]);
    expect(dialogs).toEqual([]);
  });

  it('of a megabyte opens cut, and is whole when asked for', async () => {
    const row = await openLine('long xxx');
    const original = row.getByTestId('appLogsLineOriginal');
    expect((await original.textContent())?.length).toBeLessThan(21_000);
    await row.locator('.appLogsDetail > [data-test-subj="appLogsShowAll"]').click();
    expect((await original.textContent())?.endsWith(' end')).toBe(true);
  });
});

/** Waits until one of the elements shows the text. */
async function expectText(locator: Locator, text: string): Promise<void> {
  await locator.filter({ hasText: text }).first().waitFor();
}
