import { importLog } from './support/import_log';
import { writePythonLog, type PythonLog } from './support/python_log';
import { reset } from './support/reset';
import { timeState } from './support/time_state';
import { appUnderTest } from './support/app_under_test';

// Only a host with Discover can open saved searches; the harness asks it.
const withDiscover = process.env.APP_LOGS_TEST_DISCOVER === 'yes' ? describe : describe.skip;

withDiscover('saved searches in Discover', () => {
  let log: PythonLog;
  const test = appUnderTest(async (host) => {
    await reset(host);
    log = writePythonLog(300, 13);
    await importLog(host, log.file, 'shop');
  });

  async function openSearch(id: string): Promise<void> {
    const time = timeState(log.from, log.to + 1);
    await test.watched.page.goto(`${test.host.url}/app/discover#/view/${id}?${time}`);
  }

  async function expectHits(id: string, hits: number): Promise<void> {
    await openSearch(id);
    await test.watched.page.waitForFunction(
      (wanted) =>
        document
          .querySelector('[data-test-subj="unifiedHistogramQueryHits"], [data-test-subj="discoverQueryHits"]')
          ?.textContent?.replace(/[^\d]/g, '') === String(wanted),
      hits,
    );
  }

  it('all lines', () => expectHits('app-logs-all', log.records));

  it('errors and worse', () =>
    expectHits('app-logs-errors', (log.levels.error ?? 0) + (log.levels.critical ?? 0)));

  it('lines with a traceback', () => expectHits('app-logs-exceptions', log.tracebacks));

  it('unparsed lines', async () => {
    await openSearch('app-logs-unparsed');
    // There are none: Discover says so, which is not an error.
    await test.app.subject('discoverNoResults').waitFor();
  });
});
