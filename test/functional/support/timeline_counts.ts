import type { Page } from 'playwright-core';

/** Counts per level, added up over the buckets of the timeline's data table. */
export async function timelineCounts(page: Page): Promise<Record<string, number>> {
  await page.getByTestId('appLogsTimelineTable').waitFor({ state: 'attached' });
  return page.evaluate(() => {
    const table = document.querySelector('[data-test-subj="appLogsTimelineTable"]');
    const heads = [...(table?.querySelectorAll('thead th') ?? [])].map((cell) =>
      (cell.getAttribute('data-level') ?? cell.textContent ?? '').trim().toLowerCase(),
    );
    const sums: Record<string, number> = {};
    for (const row of table?.querySelectorAll('tbody tr') ?? []) {
      [...row.children].forEach((cell, i) => {
        const head = heads[i] ?? '';
        if (i > 0) sums[head] = (sums[head] ?? 0) + Number((cell.textContent ?? '0').replace(/[^\d]/g, ''));
      });
    }
    return sums;
  });
}
