import type { Browser, BrowserContext, Page } from 'playwright-core';

/** What a page did wrong while a test ran; the test fails when there is any. */
export interface WatchedPage {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly problems: string[];
  close(): Promise<void>;
}

/** What a healthy Kibana logs by itself: its CSP probe and Redux's note about its own build. */
const KIBANA_OWN = [
  /inline script|Refused to execute inline/i,
  /minified code outside of NODE_ENV/i,
  /favicon/i,
];

const OURS = /\/(api|internal)\/app_logs\//;

/** Problems that a test expects, such as the 503 of an engine that it stopped itself. */
export interface Expectations {
  readonly allowStatus?: readonly number[];
}

/** Opens a page that takes note of page errors, CSP violations, console errors and failed requests to our routes. */
export async function openWatchedPage(browser: Browser, expected: Expectations = {}): Promise<WatchedPage> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, timezoneId: 'UTC' });
  const page = await context.newPage();
  const problems: string[] = [];
  await context.exposeFunction('__appLogsCspViolation', (text: string) => problems.push(`CSP: ${text}`));
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      // Kibana's page itself probes for inline scripts, to warn about old browsers; ours are never in a page.
      const ofPage = !/\.js(\?|$)/.test(event.sourceFile);
      if (event.violatedDirective.startsWith('script-src') && event.blockedURI === 'inline' && ofPage) return;
      const report: unknown = Reflect.get(window, '__appLogsCspViolation');
      if (typeof report === 'function')
        report(`${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}`);
    });
  });
  page.on('pageerror', (error) => problems.push(`page error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() !== 'error') return;
    const text = `${message.text()} ${message.location().url}`;
    if (KIBANA_OWN.some((own) => own.test(text))) return;
    if (/Failed to load resource/.test(text) && !OURS.test(text)) return;
    if (expected.allowStatus?.some((status) => text.includes(String(status)))) return;
    problems.push(`console: ${text}`);
  });
  page.on('response', (response) => {
    if (!OURS.test(response.url()) || response.status() < 400) return;
    if (expected.allowStatus?.includes(response.status())) return;
    problems.push(`${response.status()} ${response.request().method()} ${response.url()}`);
  });
  return { page, context, problems, close: () => context.close() };
}
