import { importLog } from './support/import_log';
import { appUnderTest } from './support/app_under_test';
import { untilSelected, walkTo } from './support/lines_list';
import { longLog, writeLongLog } from './support/long_log';
import { writePythonLog } from './support/python_log';
import { reset } from './support/reset';

// On two busy cores it takes its time to write as many lines, and to scroll through half of them.
jest.setTimeout(900_000);

/** Lines that are scrolled through: 100,000 in the long tests, and everywhere so many that far pages are dropped. */
const WALKED = process.env.APP_LOGS_LONG ? 100_000 : 16_000;
const LINES = 2 * WALKED;
const LATER = 600;
/** 200 lines after midnight, as people of UTC see it. */
const log = longLog(LINES, Date.parse('2031-03-02T00:00:20.000Z'));
const NEWEST = LINES - 1;

const test = appUnderTest(async (host) => {
  await reset(host);
  // An import sets up, and its lines lie outside of the time range.
  await importLog(host, writePythonLog(5, 1).file, 'other');
  await writeLongLog(host, log, 0, LINES);
});
const open = (state = '') =>
  test.app.openRange(log.timeOf(0) / 1_000, log.timeOf(LINES + LATER) / 1_000, state);
const page = () => test.watched.page;
const press = (key: string) => page().keyboard.press(key);
const state = () => test.app.state();
async function untilState(pattern: RegExp): Promise<void> {
  await page().waitForFunction(({ source }) => new RegExp(source).test(decodeURIComponent(location.search)), {
    source: pattern.source,
  });
}
/** Their numbers, from the newest down. */
const errors = Array.from({ length: LINES }, (_, i) => NEWEST - i).filter((number) => log.isError(number));

describe('reading a long log', () => {
  it(`scrolls through ${WALKED} lines and back, each in its place, with a small document`, async () => {
    await open();
    expect((await test.app.firstLine()).message).toBe(`line ${NEWEST}`);
    let asked = 0;
    page().on('request', (request) => {
      if (request.url().includes('/app_logs/lines')) asked++;
    });
    const down = await walkTo(page(), NEWEST - WALKED, 4_000, NEWEST);
    expect(down).toMatchObject({ wrong: [], row: WALKED + 1 });
    expect(down.nodes).toBeLessThan(3_000);
    const askedDown = asked;
    const up = await walkTo(page(), NEWEST, -4_000, NEWEST);
    expect(up).toMatchObject({ wrong: [], row: 1 });
    expect(up.nodes).toBeLessThan(3_000);
    // What had been dropped was read again: the page does not hold them all.
    expect(asked - askedDown).toBeGreaterThan(WALKED / 1_000);
  });

  it('shows any field as a column, in any order, by mouse and by keyboard, and keeps that in the URL', async () => {
    await open();
    await test.app.firstLine();
    await test.app.subject('appLogsColumns').click();
    await test.app.subject('appLogsColumnSearch').fill('pid');
    await test.app.subject('appLogsColumnAdd-process.pid').click();
    const cells = page().locator('[data-test-subj="appLogsLine"] [data-column="process.pid"]');
    await page().waitForFunction(() =>
      /^1\d{3}$/.test(
        document.querySelector('[data-test-subj="appLogsLine"] [data-column="process.pid"]')?.textContent ??
          '',
      ),
    );
    expect(await cells.first().innerText()).toBe(String(1_000 + (NEWEST % 7)));
    await untilState(/columns:!\('?@timestamp'?,log\.level,log\.logger,process\.pid\)/);

    await test.app.subject('appLogsColumnUp-process.pid').click();
    await untilState(/log\.level,process\.pid,log\.logger\)/);
    // The handle itself moves by keys too: lift, up, drop.
    await page().getByLabel('Drag process.pid').focus();
    await press('Space');
    await press('ArrowUp');
    await press('Space');
    await untilState(/@timestamp'?,process\.pid,log\.level,log\.logger\)/);
    await test.app.subject('appLogsColumnRemove-log.logger').click();
    await test.app.subject('appLogsColumnSearch').fill('no.such.field');
    await test.app.subject('appLogsColumnAddTyped').click();
    await untilState(/process\.pid,log\.level,no\.such\.field\)/);

    await page().reload();
    await cells.first().waitFor();
    const header = page().getByTestId('appLogsLinesHeader');
    expect(await header.locator('[data-column]').allInnerTexts()).toEqual([
      '@timestamp',
      'process.pid',
      'log.level',
      'no.such.field',
    ]);
    await test.app.subject('appLogsColumns').click();
    await test.app.subject('appLogsColumnsReset').click();
    await header.waitFor({ state: 'detached' });
    expect(state()).not.toContain('columns');
  });

  it('wraps lines and brings them closer together', async () => {
    await open();
    await test.app.firstLine();
    const height = () =>
      page().evaluate(() => document.querySelector('[role="article"]')?.getBoundingClientRect().height ?? 0);
    const normal = await height();
    // The rows have the room, not what stands above them.
    const toolbar = await test.app.subject('appLogsLinesToolbar').boundingBox();
    expect(toolbar?.height).toBeLessThan(60);
    await test.app.subject('appLogsDensity').click();
    await untilState(/density:compact/);
    await page().waitForFunction(
      (before) =>
        (document.querySelector('[role="article"]')?.getBoundingClientRect().height ?? before) < before,
      normal,
    );
    await press('w');
    await untilState(/wrap:!t/);
    await page().locator('.appLogsLines--wrap').waitFor();
    expect(await test.app.subject('appLogsWrap').getAttribute('aria-pressed')).toBe('true');
  });

  it('marks where another day begins, and a long time without a line', async () => {
    await open();
    await test.app.firstLine();
    await walkTo(page(), NEWEST - 201, 1_000, NEWEST);
    const day = test.app.subject('appLogsLineDay');
    await day.waitFor();
    expect(await day.innerText()).toBe('Saturday, March 1, 2031');
    const article = page().locator('[role="article"]', { has: page().getByTestId('appLogsLineDay') });
    // The first line of the day before, counted from the newest down.
    expect(await article.getByTestId('appLogsLineTime').innerText()).toBe('2031-03-01 23:59:59.900');
    await walkTo(page(), NEWEST - 300, 1_000, NEWEST);
    expect(await test.app.subject('appLogsLineGap').innerText()).toBe('… 15 min without a line');
  });

  it('goes from error to error, far beyond what is loaded, and back', async () => {
    await open();
    await test.app.firstLine();
    await press('e');
    await untilSelected(page(), `line ${errors[0]}`);
    await test.app.subject('appLogsJumpToNewest').waitFor();
    await untilState(/line:\(/);
    await press('e');
    await untilSelected(page(), `line ${errors[1]}`);
    await press('e');
    await untilSelected(page(), `line ${errors[2]}`);
    await press('e');
    await test.app.subject('appLogsNoMoreErrors').waitFor();
    await press('E');
    await untilSelected(page(), `line ${errors[1]}`);
    await press('j');
    await untilSelected(page(), `line ${(errors[1] ?? 0) - 1}`);
    await press('k');
    await press('k');
    await untilSelected(page(), `line ${(errors[1] ?? 0) + 1}`);
    await press('Enter');
    await test.app.subject('appLogsLineOriginal').waitFor();
    await test.app.subject('appLogsJumpToNewest').click();
    await page().waitForFunction(
      (wanted) => document.querySelector('[data-test-subj="appLogsLineMessage"]')?.textContent === wanted,
      `line ${NEWEST}`,
    );
  });

  it('selects with Back and Forward', async () => {
    await open();
    await test.app.firstLine();
    await press('e');
    await untilSelected(page(), `line ${errors[0]}`);
    await untilState(/line:\(/);
    await test.app.levelCounts();
    await test.app.subject('appLogsLevelCount-error').click();
    await page().waitForFunction(
      (count) => document.querySelectorAll('[data-test-subj="appLogsLine"]').length === count,
      errors.length,
    );
    expect(state()).not.toContain('line:(');
    await page().goBack();
    await untilSelected(page(), `line ${errors[0]}`);
    await page().goForward();
    await page().waitForFunction(
      (count) => document.querySelectorAll('[data-test-subj="appLogsLine"]').length === count,
      errors.length,
    );
  });

  it('tells the keys', async () => {
    await open();
    await test.app.firstLine();
    await press('?');
    expect(await test.app.subject('appLogsKeyHelp').innerText()).toContain('Next error');
    await press('Escape');
    await test.app.subject('appLogsKeyHelp').waitFor({ state: 'detached' });
  });

  it('opens a link to a line after more lines came in, and says when the line is gone', async () => {
    await open();
    await test.app.firstLine();
    const { row } = await walkTo(page(), NEWEST - 900, 2_000, NEWEST);
    await page()
      .locator(`[role="article"][aria-posinset="${row}"]`)
      .getByTestId('appLogsLineMessage')
      .click();
    const message = `line ${NEWEST - 900}`;
    await untilSelected(page(), message);
    await untilState(/line:\(/);
    const link = page().url();
    await writeLongLog(test.host, log, LINES, LINES + LATER);

    await page().goto('about:blank');
    await page().goto(link);
    await untilSelected(page(), message);
    await test.app.subject('appLogsLineOriginal').waitFor();
    expect(await test.app.subject('appLogsLineMissing').count()).toBe(0);
    // What came since is above it, without a gap, also for who is at the top before an engine that takes its time.
    await page().route('**/internal/app_logs/lines', async (route) => {
      await new Promise((later) => setTimeout(later, 500));
      await route.continue();
    });
    const up = await walkTo(page(), NEWEST + LATER, -1_000, null);
    expect(up).toMatchObject({ wrong: [], row: 1 });
    await page().goto(link.replace(/\bid:'?[\w-]+'?/, "id:'gone'"));
    await test.app.subject('appLogsLineMissing').waitFor();
  });
});
