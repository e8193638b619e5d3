import type { Browser, BrowserContext } from 'playwright-core';

/** A browser's window of its own, as all pages are measured in. */
export async function benchContext(browser: Browser): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width: 1400, height: 1000 }, timezoneId: 'UTC' });
  // The runner of these scripts names functions by a helper, which functions that are sent to the page call too.
  await context.addInitScript('globalThis.__name = (named) => named;');
  return context;
}
