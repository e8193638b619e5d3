import type { Browser } from 'playwright-core';
import { AppPage } from './app_page';
import { launchBrowser } from './browser';
import { testHost, type TestHost } from './host';
import { openWatchedPage, type Expectations, type WatchedPage } from './watched_page';

/** What a functional test works with; valid while one of its tests runs. */
export interface AppUnderTest {
  readonly host: TestHost;
  readonly app: AppPage;
  readonly watched: WatchedPage;
}

/**
 * A browser for a test file and a fresh, watched page for each of its tests. A test fails when its page did
 * anything wrong on the way, whatever it checked itself.
 * @param prepare runs once before the tests, on the host
 */
export function appUnderTest(
  prepare: (host: TestHost) => Promise<void>,
  expected: Expectations = {},
): AppUnderTest {
  let host: TestHost | undefined;
  let browser: Browser | undefined;
  let watched: WatchedPage | undefined;
  let app: AppPage | undefined;
  beforeAll(async () => {
    host = await testHost();
    browser = await launchBrowser();
    await prepare(host);
  });
  afterAll(async () => {
    await browser?.close();
  });
  beforeEach(async () => {
    watched = await openWatchedPage(known(browser), expected);
    app = new AppPage(watched.page, known(host).url);
  });
  afterEach(async () => {
    const problems = watched?.problems ?? [];
    await watched?.close();
    expect(problems).toEqual([]);
  });
  return {
    get host() {
      return known(host);
    },
    get app() {
      return known(app);
    },
    get watched() {
      return known(watched);
    },
  };
}

function known<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('only valid while a test runs');
  return value;
}
