import { spawnSync } from 'child_process';
import { mkdtempSync, writeFileSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { appUnderTest } from './support/app_under_test';
import { importLog } from './support/import_log';
import { reset } from './support/reset';

/** Messages, one a second; each is a line of its own. */
const MESSAGES = [
  'connection refused by db-01:5432',
  'Connection reset by peer',
  'GET /api/v1/items 200 in 12ms',
  'POST /api/v2/items 500 in 1234ms',
  '[INFO] (x) starts',
  'path C:\\logs\\today.txt',
  '결제 오류: 잔액 부족',
  '🔥 disk is full 🔥',
  'the timeout was 30s',
  'time is out',
];
const FROM = Date.parse('2031-02-03T04:00:00Z') / 1000;
const folder = mkdtempSync(join(tmpdir(), 'app-logs-'));
const PLAIN = join(folder, 'messages.txt');

const test = appUnderTest(async (host) => {
  await reset(host);
  const file = join(folder, 'app.log');
  const time = (i: number) => `2031-02-03 04:00:${String(i).padStart(2, '0')},000`;
  writeFileSync(file, MESSAGES.map((message, i) => `${time(i)} INFO shop: ${message}\n`).join(''));
  writeFileSync(PLAIN, MESSAGES.map((message) => `${message}\n`).join(''));
  await importLog(host, file, 'find');
});

const open = (state = '') => test.app.openRange(FROM, FROM + 60, state);

/** What `grep` prints of the messages, newest first as the page shows them. */
function grep(options: string, pattern: string): string[] {
  const { stdout } = spawnSync('grep', [options, '-e', pattern, PLAIN], {
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
    encoding: 'utf8',
  });
  return stdout
    .split('\n')
    .filter((line) => line !== '')
    .reverse();
}

/** Waits until the page shows these messages and no others. */
async function expectLines(messages: readonly string[]): Promise<void> {
  await test.watched.page.waitForFunction((wanted) => {
    const shown = [...document.querySelectorAll('[data-test-subj="appLogsLineMessage"]')];
    return (
      shown.length === wanted.length && wanted.every((message, i) => shown[i]?.textContent?.includes(message))
    );
  }, messages);
}

async function find(mode: 'words' | 'text' | 'regex', text: string): Promise<void> {
  const input = test.app.subject('appLogsFindInput');
  await input.fill('');
  await test.app.subject(`appLogsFindMode-${mode}`).click();
  await input.fill(text);
  await input.press('Enter');
}

describe('the search box', () => {
  it('finds words, text and regular expressions as grep does', async () => {
    await open();
    await expectLines([...MESSAGES].reverse());
    await find('words', 'REFUSED connection');
    await expectLines(grep('-i', 'connection refused'));
    await find('words', 'time');
    await expectLines(grep('-iw', 'time'));
    await find('text', '] (X)');
    await expectLines(grep('-iF', '] (X)'));
    await find('text', 'c:\\LOGS');
    await expectLines(grep('-iF', 'c:\\LOGS'));
    await find('regex', 'v[12]/.*\\b[0-9]{4}ms$|^결제|🔥$');
    await expectLines(grep('-iE', 'v[12]/.*\\b[0-9]{4}ms$|^결제|🔥$'));
    expect(grep('-iE', 'v[12]/.*\\b[0-9]{4}ms$|^결제|🔥$')).toHaveLength(3);
  });

  it('goes with Back, Forward, a reload and a shared link', async () => {
    await open();
    await find('text', 'items');
    await expectLines(grep('-iF', 'items'));
    await find('regex', '^time');
    await expectLines(grep('-iE', '^time'));
    const link = test.watched.page.url();
    await test.watched.page.goBack();
    await expectLines(grep('-iF', 'items'));
    expect(await test.app.subject('appLogsFindInput').inputValue()).toBe('items');
    await test.watched.page.goForward();
    await expectLines(grep('-iE', '^time'));
    await test.watched.page.reload();
    await expectLines(grep('-iE', '^time'));
    await test.watched.page.goto('about:blank');
    await test.watched.page.goto(link);
    await expectLines(grep('-iE', '^time'));
    expect(await test.app.subject('appLogsFindMode-regex').locator('input').isChecked()).toBe(true);
  });

  it('says at which character an expression cannot be looked for, and asks for nothing', async () => {
    await open();
    await expectLines([...MESSAGES].reverse());
    const asked: string[] = [];
    test.watched.page.on('request', (request) => {
      if (request.url().includes('/internal/app_logs/')) asked.push(request.url());
    });
    const before = test.watched.page.url();
    await find('regex', '오류(?=:)');
    await test.app.subject('appLogsFindProblem').getByText('Character 3').waitFor();
    expect(await test.app.subject('appLogsProblemCharacter').innerText()).toBe('(');
    const caret = await test.app.subject('appLogsProblemPlace').locator('strong').boundingBox();
    const failing = await test.app.subject('appLogsProblemCharacter').boundingBox();
    expect(Math.abs((caret?.x ?? 0) - (failing?.x ?? 100))).toBeLessThan(2);
    expect(test.watched.page.url()).toBe(before);
    expect(asked).toEqual([]);
  });

  it('shows what a link holds that cannot be looked for, and is cleared where nothing is found', async () => {
    await open('&_a=(find:(mode:regex,text:%27a(b%27))');
    await test.app.subject('appLogsFindProblem').getByText('Character 2').waitFor();
    await test.app.subject('appLogsQueryProblem').waitFor();
    await find('words', 'nothinglikethis');
    await test.app.subject('appLogsEmpty').getByText('nothinglikethis').waitFor();
    await test.app.subject('appLogsClearFind').click();
    await expectLines([...MESSAGES].reverse());
  });
});

describe('a broken or hostile link', () => {
  it.each([
    ["&_a=(find:(mode:sql,text:'1'))", /search box/],
    ["&_a=(find:(mode:text,text:!t),columns:'x')", /search box, columns/],
    ['&_a=(find:', /_a/],
    ['&_a=(__proto__:(x:1),levels:!(!(a)))', /levels/],
    [`&_a=(find:(mode:regex,text:'${'('.repeat(2_000)}'))`, /search box/],
  ])('%s gives the default view and a notice', async (state, named) => {
    await open(state);
    await expectLines([...MESSAGES].reverse());
    expect(await test.app.subject('appLogsUrlNotice').innerText()).toMatch(named);
    await test.app.subject('appLogsUrlNotice').getByRole('button').click();
    await test.app.subject('appLogsUrlNotice').waitFor({ state: 'detached' });
  });
});
