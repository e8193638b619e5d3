import { execFileSync } from 'child_process';
import { readFileSync, writeFileSync } from 'fs';
import { join } from 'path';
import { generateLog } from '../bench/generate_log';
import { appUnderTest } from './support/app_under_test';
import { importLog } from './support/import_log';
import { logFolder } from './support/log_folder';
import { reset } from './support/reset';

const START = Date.UTC(2030, 0, 2);
const STEP = 137;
/** With their tracebacks more than 200,000 lines. */
const RECORDS = 165_000;
/** An error just after a traceback, in the middle of the log. */
const WANTED = 100_025;
const FILE = join(logFolder(), 'app.log');
const WORKER = join(logFolder(), 'worker.log');

// The import of 200,000 lines is part of it, on a machine that may be busy.
jest.setTimeout(900_000);

const test = appUnderTest(async (host) => {
  await reset(host);
  await generateLog(FILE, { events: RECORDS });
  writeFileSync(WORKER, workerLog());
  await importLog(host, FILE, 'shop');
  await importLog(host, WORKER, 'shop');
});

/** Another file of the same service, whose lines fall between those around the wanted one. */
function workerLog(): string {
  return Array.from({ length: 400 }, (_, i) => {
    const time = new Date(START + (WANTED - 200 + i) * STEP + 50).toISOString();
    return `${time.replace('T', ' ').replace('.', ',').slice(0, 23)} - worker - INFO - job ${i} done\n`;
  }).join('');
}

interface Row {
  readonly message: string;
  readonly exception: string | null;
}

/** The records that `grep -C` prints around the wanted line, each with the exception that follows it. */
function grepRecords(file: string): { above: Row[]; below: Row[] } {
  const printed = execFileSync('grep', ['-n', '-C', '200', '-e', `/api/orders/${WANTED} `, file]).toString();
  const records: Array<Row & { hit: boolean }> = [];
  for (const line of printed.trimEnd().split('\n')) {
    const [, mark = '', text = ''] = /^\d+([:-])(.*)$/.exec(line) ?? [];
    const message = /^\d{4}-\d\d-\d\d [\d:,]{12} - \S+ - [A-Z]+ - (.*)$/.exec(text)?.[1];
    const last = records[records.length - 1];
    if (message !== undefined) records.push({ message, exception: null, hit: mark === ':' });
    else if (last && /^\S+Error: /.test(text)) {
      records[records.length - 1] = { ...last, exception: text.slice(0, text.indexOf(':')) };
    }
  }
  const at = records.findIndex(({ hit }) => hit);
  const rows = records.map(({ message, exception }) => ({ message, exception }));
  return { above: rows.slice(at + 1).reverse(), below: rows.slice(0, at).reverse() };
}

/** The rows on one side, from the top, as they are on the screen. */
function shown(side: 'Above' | 'Below'): Promise<Row[]> {
  return test.app
    .subject(`appLogsContext${side}`)
    .getByTestId('appLogsContextLine')
    .evaluateAll((rows) =>
      rows.map((row) => ({
        message: row.querySelector('[data-test-subj="appLogsContextMessage"]')?.textContent ?? '',
        exception: row.querySelector('[data-test-subj="appLogsContextException"]')?.textContent ?? null,
      })),
    );
}

/** Waits until a side has so many lines; its rows have the number in their name. */
async function waitForLines(count: number, which: 'later' | 'earlier'): Promise<void> {
  await test.watched.page.getByRole('group', { name: `${count} ${which} lines` }).waitFor();
}

async function openContext(): Promise<void> {
  await test.app.openRange(START / 1000, (START + RECORDS * STEP) / 1000 + 1);
  await test.app.levelCounts();
  await test.app.subject('appLogsLevelCount-error').click();
  await test.app.subject('appLogsLevelFilter-error').waitFor();
  await test.app.subject('queryInput').fill(`message:${WANTED}`);
  await test.app.subject('queryInput').press('Enter');
  const found = test.app.subject('appLogsLineMessage').filter({ hasText: `/api/orders/${WANTED} ` });
  await found.click();
  await test.app.subject('appLogsContextToggle').click();
  await waitForLines(5, 'earlier');
}

describe('the lines around a line', () => {
  it('are those of grep -C, above and below it, and the search stays', async () => {
    await openContext();
    const grep = grepRecords(FILE);
    expect(await shown('Above')).toEqual(grep.above.slice(-5));
    expect(await shown('Below')).toEqual(grep.below.slice(0, 5));
    expect((await shown('Below')).map(({ exception }) => exception)).toContain(
      'requests.exceptions.ConnectionError',
    );
    expect(await test.app.subject('appLogsLine').count()).toBe(1);
    expect(test.app.state()).toContain(`message:${WANTED}`);
    expect(test.app.state()).toContain('levels:!(error)');
    await test.app.subject('appLogsContextClose').click();
    await test.app.subject('appLogsContextBelow').waitFor({ state: 'detached' });
    expect(await test.app.subject('queryInput').inputValue()).toBe(`message:${WANTED}`);
  });

  it('become more in either direction', async () => {
    await openContext();
    const grep = grepRecords(FILE);
    await test.app.subject('appLogsContextMore-newer-5').click();
    await waitForLines(10, 'later');
    expect(await shown('Above')).toEqual(grep.above.slice(-10));
    await test.app.subject('appLogsContextMore-older-50').click();
    await waitForLines(55, 'earlier');
    const below = await shown('Below');
    // Of many rows those in sight are drawn.
    expect(below.length).toBeGreaterThanOrEqual(40);
    expect(below).toEqual(grep.below.slice(0, below.length));
    expect(await test.app.subject('appLogsContextEnd-older').count()).toBe(0);
  });

  it('are those of the whole service when that is chosen', async () => {
    await openContext();
    await test.app.subject('appLogsContextScope').selectOption('service');
    const merged = join(logFolder(), 'merged.log');
    const records = [FILE, WORKER].flatMap((file) =>
      readFileSync(file, 'utf8')
        .split('\n')
        .filter((line) => line.startsWith('2030-01-02 ')),
    );
    // All begin with their time, so that the order of the texts is that of the times.
    const lines = records.sort();
    writeFileSync(merged, `${lines.join('\n')}\n`);
    const grep = grepRecords(merged);
    const messages = (rows: readonly Row[]) => rows.map(({ message }) => message);
    await test.app
      .subject('appLogsContextAbove')
      .getByText(/^job \d+ done$/)
      .first()
      .waitFor();
    expect(messages(await shown('Above'))).toEqual(messages(grep.above.slice(-5)));
    expect(messages(await shown('Below'))).toEqual(messages(grep.below.slice(0, 5)));
  });

  it('lead to any of them: a click selects it, and every link to the page has it', async () => {
    await openContext();
    const row = test.app.subject('appLogsContextBelow').getByTestId('appLogsContextLine').first();
    const id = await row.getAttribute('data-id');
    await row.click();
    await test.watched.page.waitForFunction(
      (wanted) => decodeURIComponent(location.search).includes(wanted),
      id ?? 'no id',
    );
    expect(test.app.state()).toContain(`message:${WANTED}`);
  });
});
