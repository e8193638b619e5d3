import { mkdtempSync, rmSync, writeFileSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import type { Locator } from 'playwright-core';
import { BEFORE, madeLines, NOW, writtenLine } from '../support/made_log/made_lines';
import { appUnderTest } from './support/app_under_test';
import { DashboardPage } from './support/dashboard_page';
import { importLog } from './support/import_log';
import { reset } from './support/reset';

const folder = mkdtempSync(join(tmpdir(), 'app-logs-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const test = appUnderTest(async (host) => {
  await reset(host);
  const file = join(folder, 'shop.log');
  const lines = [...madeLines()].sort((a, b) => a.time - b.time).map(writtenLine);
  writeFileSync(file, `${lines.join('\n')}\n`);
  await importLog(host, file, 'shop');
});
const page = () => test.watched.page;
const seconds = (iso: string) => Date.parse(iso) / 1_000;
const open = (tab: string) => test.app.openRange(seconds(NOW.from), seconds(NOW.to), `&_a=(tab:${tab})`);
const pattern = (text: string): Locator => test.app.subject('appLogsPattern').filter({ hasText: text });

/** Waits until the page has these messages and no others, newest first. */
async function untilLines(count: number, text: string): Promise<void> {
  await page().waitForFunction(
    ([wanted, part]) => {
      const shown = [...document.querySelectorAll('[data-test-subj="appLogsLineMessage"]')];
      return (
        shown.length >= Number(wanted) &&
        shown.every(({ textContent }) => textContent?.includes(String(part)))
      );
    },
    [count, text],
  );
}

describe('patterns', () => {
  it('stand with what became of them, the changed ones first', async () => {
    await open('patterns');
    await pattern('queue of shard <num> is full').waitFor();
    const changeOf = (text: string) =>
      pattern(text).locator('[data-test-subj^="appLogsChange-"]').innerText();
    expect(await changeOf('queue of shard')).toBe('new');
    expect(await changeOf('cache miss')).toBe('much more');
    expect(await changeOf('order <num> shipped')).toBe('much less');
    expect(await changeOf('heartbeat')).toBe('gone');
    expect(await changeOf('seldom said')).toBe('first seen');
    expect(await changeOf('backup wrote')).toBe('back');
    const rows = await test.app.subject('appLogsTemplate').allInnerTexts();
    expect(rows).toContain('user <*> logged in');
    expect(rows.indexOf('user <*> logged in')).toBeGreaterThan(rows.indexOf('order <num> shipped'));
    expect(await pattern('queue of shard').innerText()).toContain('30');
  });

  it('lead to their lines, which Back takes back, and can be hidden', async () => {
    await open('patterns');
    await pattern('user <*> logged in').getByTestId('appLogsGroupOnly').click();
    await untilLines(10, 'logged in');
    expect(test.app.state()).toContain('app_logs.pattern_id');
    await page().goBack();
    await pattern('user <*> logged in').waitFor();
    await pattern('user <*> logged in').getByTestId('appLogsGroupHide').click();
    await pattern('user <*> logged in').waitFor({ state: 'detached' });
    await pattern('queue of shard').waitFor();
  });

  it('show an example at a click, and open it among the lines', async () => {
    await open('patterns');
    await pattern('seldom said').getByTestId('appLogsGroupExample').click();
    await test.app.subject('appLogsExample').waitFor();
    expect(await test.app.subject('appLogsExampleMessage').innerText()).toBe('seldom said thing');
    await test.app.subject('appLogsOpenExample').click();
    await page()
      .locator('[role="article"][aria-current="true"]')
      .getByText('seldom said thing')
      .first()
      .waitFor();
  });

  it('are compared with whatever window is chosen', async () => {
    await open('patterns');
    await pattern('backup wrote').waitFor();
    await test.app.subject('appLogsCompareWith').selectOption('day');
    await page().waitForFunction(() => decodeURIComponent(location.search).includes('compareWith:day'));
    // A day before the job ran too: nothing about it has changed.
    await pattern('backup wrote')
      .locator('[data-test-subj^="appLogsChange-"]')
      .waitFor({ state: 'detached' });
    await pattern('request <num> served').getByTestId('appLogsChange-new').waitFor();
  });
});

describe('exceptions', () => {
  it('are one group whatever the folder and line, and lead to their lines', async () => {
    await open('exceptions');
    const group = test.app.subject('appLogsExceptionGroup').filter({ hasText: 'gate.GateError' });
    await group.waitFor();
    expect(await test.app.subject('appLogsExceptionGroup').count()).toBe(2);
    expect(await group.getByTestId('appLogsExceptionCulprit').innerText()).toBe('shop/pay.py in charge');
    expect(await group.locator('[data-test-subj^="appLogsChange-"]').innerText()).toBe('new');
    await group.getByTestId('appLogsGroupOnly').click();
    await untilLines(10, 'payment failed');
    await page().goBack();
    await group.waitFor();
  });
});

describe('two windows', () => {
  it('are compared by level, error rate and changed patterns', async () => {
    await open('compare');
    const row = (name: string) => test.app.subject(`appLogsCompareRow-${name}`);
    await row('all').waitFor();
    expect((await row('all').innerText()).match(/\d+/g)?.slice(-2)).toEqual(['602', '831']);
    expect((await row('level warning').innerText()).match(/\d+/g)).toEqual(['60', '180']);
    expect(await row('rate').innerText()).toContain('6 %');
    await pattern('queue of shard').waitFor();
    expect(await pattern('request <num> served').count()).toBe(0);
  });

  it('are chosen by drawing over the chart', async () => {
    await open('compare');
    const chart = test.app.subject('appLogsCompareChart').locator('canvas').first();
    await chart.waitFor();
    const box = await chart.boundingBox();
    if (box === null) throw new Error('the chart is not drawn');
    await page().mouse.move(box.x + box.width * 0.2, box.y + box.height / 2);
    await page().mouse.down();
    await page().mouse.move(box.x + box.width * 0.4, box.y + box.height / 2, { steps: 8 });
    await page().mouse.up();
    await page().waitForFunction(() => decodeURIComponent(location.search).includes('compareWith:(from:'));
    expect(await test.app.subject('appLogsCompareBefore').innerText()).toContain(BEFORE.from.slice(0, 10));
  });
});

describe('the summary', () => {
  it('says how many lines and errors, against the window before, and leads to the errors', async () => {
    await open('lines');
    await test.app.subject('appLogsSummaryErrors').waitFor();
    expect(await test.app.subject('appLogsSummaryEvents').innerText()).toContain('831 lines, 602 before');
    expect(await test.app.subject('appLogsSummaryErrors').innerText()).toContain('6 % errors, 0.3 % before');
    await test.app.subject('appLogsSummaryErrors').getByRole('button').click();
    await page().waitForFunction(
      () => document.querySelectorAll('[data-test-subj="appLogsLine"]').length > 5,
    );
    expect(await test.app.subject('appLogsLineLevel').allInnerTexts()).not.toContain('info');
  });

  it('names a service that fell silent', async () => {
    await test.app.openRange(seconds(NOW.from) + 1_800, seconds(NOW.to) + 1_800);
    await test.app.subject('appLogsSummaryQuiet').waitFor();
    expect(await test.app.subject('appLogsSummaryQuiet').innerText()).toMatch(/shop is quiet for \d+ min/);
  });
});

describe('on a dashboard', () => {
  const dashboard = new DashboardPage(test);

  it('patterns, exceptions and summary say the same, filter what is beside them, and survive a reload', async () => {
    await dashboard.open('/create', seconds(NOW.from), seconds(NOW.to));
    for (const kind of ['appLogsSummary', 'appLogsPatterns', 'appLogsExceptions'])
      await dashboard.addPanel(kind);
    await dashboard.untilRendered(3);
    const events = test.app.subject('appLogsSummaryEvents');
    expect(await events.innerText()).toContain('831 lines, 602 before');
    const full = pattern('queue of shard <num> is full');
    expect(await full.locator('[data-test-subj^="appLogsChange-"]').innerText()).toBe('new');
    const group = test.app.subject('appLogsExceptionGroup').filter({ hasText: 'gate.GateError' });
    expect(await group.getByTestId('appLogsExceptionCulprit').innerText()).toBe('shop/pay.py in charge');

    const id = await dashboard.saveAs(`Understood ${Date.now()}`);
    await dashboard.open(`/view/${id}`, seconds(NOW.from), seconds(NOW.to));
    await page().reload();
    await dashboard.untilRendered(3);
    await full.getByTestId('appLogsGroupOnly').click();
    await events.filter({ hasText: '30 lines' }).waitFor();
    await group.waitFor({ state: 'detached' });
    await page().locator('[data-test-subj~="filter"]').first().waitFor();
  });
});
