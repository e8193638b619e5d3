import type { CDPSession, Page } from 'playwright-core';

/** @returns what tells how many milliseconds the page's main thread has worked since it was opened */
export async function mainThreadOf(page: Page): Promise<{ session: CDPSession; taskMs(): Promise<number> }> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const taskMs = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1_000;
  };
  return { session, taskMs };
}
