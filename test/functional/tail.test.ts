import { startLiveWriters, type LiveWriters } from '../support/tail_writer/live_writers';
import { callKibana } from './support/call_kibana';
import { appUnderTest } from './support/app_under_test';
import { TailPage, type SeenLine } from './support/tail_page';
import { reset } from './support/reset';

// The programs run for a while (late lines are up to 8 seconds late), and the page is read line by line afterwards.
jest.setTimeout(180_000);
const LINES_PER_SECOND = 20;
/** Lines of both programs that make late ones likely: 5 % are. */
const MANY = process.env.APP_LOGS_LONG ? 2_000 : 400;
/** The programs write until a test has seen what it waits for; this is only the bound. */
const AT_MOST_SECONDS = 170;

// The failure that a test makes itself is the only one allowed.
const test = appUnderTest(
  async (host) => {
    await reset(host);
    await callKibana(host, 'POST', '/api/app_logs/setup', {});
  },
  { allowStatus: [503] },
);

let writers: LiveWriters;
let tail: TailPage;
let service: string;

/** Starts the two programs, and follows them. */
async function follow(name: string): Promise<void> {
  service = `${name}_${Date.now()}`;
  writers = startLiveWriters({
    url: test.host.elasticsearchUrl,
    service,
    seconds: AT_MOST_SECONDS,
    linesPerSecond: LINES_PER_SECOND,
  });
  tail = new TailPage(test.watched.page);
  await tail.waitForDocuments(test.host, service, 20);
  const now = Date.now() / 1_000;
  await test.app.openRange(now - 600, now, `&_a=(services:!(${service}))`);
  await test.app.firstLine();
  await test.app.subject('appLogsTailStart').click();
  await tail.state('live');
}

/** Lets the writers end, and compares what the page shows with what they say they wrote. */
async function expectAllShown(): Promise<readonly SeenLine[]> {
  writers.enough();
  const written = await writers.finished;
  const shown = await tail.allLines(written.length);
  expect(shown.map(({ message }) => message)).toEqual([...written].reverse().map(({ message }) => message));
  return shown;
}

afterEach(() => writers.stop());

describe('following two programs, some of whose lines come late', () => {
  it('shows every line they wrote exactly once and in order, and marks those that came late', async () => {
    await follow('tail_all');
    expect(test.app.state()).toContain('follow:!t');
    await tail.waitForDocuments(test.host, service, MANY);
    const shown = await expectAllShown();
    // A busy machine makes more of them late; which ones is compared in test/engine/query/tail.test.ts.
    expect(shown.filter((line) => line.late).length).toBeGreaterThan(3);
  });

  it('pauses for somebody who reads further down, counts, and goes back to the top with all of them', async () => {
    await follow('tail_read');
    await tail.newestMessage((message) => message.includes('wrote line'));
    await tail.scrollDown();
    await tail.state('paused');
    const line = await tail.messageInMiddle();
    const pending = await tail.newLines(40);
    expect(pending).toBeGreaterThanOrEqual(40);
    // What is read stays under the reader's eyes: 40 lines above it would have moved it by more than 800 pixels.
    expect(await tail.distanceFromMiddle(line)).toBeLessThan(60);
    await test.app.subject('appLogsNewLines').click();
    await tail.state('live');
    await expectAllShown();
  });

  it('says that it failed and why, goes on by itself, and has missed nothing', async () => {
    await follow('tail_fail');
    await test.watched.page.route('**/internal/app_logs/tail', (route) =>
      route.fulfill({
        status: 503,
        contentType: 'application/json',
        body: JSON.stringify({ statusCode: 503, error: 'Service Unavailable', message: 'No engine today.' }),
      }),
    );
    await tail.state('failed');
    await test.app.subject('appLogsTailState-failed').hover();
    await test.watched.page.getByText(/No engine today\. Trying again within/).waitFor();
    await test.watched.page.unroute('**/internal/app_logs/tail');
    await tail.state('live');
    await expectAllShown();
  });
});
