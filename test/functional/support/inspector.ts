import type { Page } from 'playwright-core';
import type { DashboardPage } from './dashboard_page';

/** Rows of the table in which Kibana's inspector shows what a chart is drawn from, as a person reads them. */
export async function inspectedRows(
  page: Page,
  dashboard: DashboardPage,
  title: string,
): Promise<readonly (readonly string[])[]> {
  await dashboard.chooseInMenu(title, 'openInspector');
  const table = page.getByTestId('inspectorTable');
  await table.locator('tbody tr').first().waitFor();
  const rows = await table.locator('tbody tr').evaluateAll((all) =>
    all.map((row) =>
      [...row.querySelectorAll('td')].map((cell) => {
        // The header's name is repeated in each cell, for narrow windows.
        const content = cell.querySelector('.euiTableCellContent') ?? cell;
        return content.textContent?.trim() ?? '';
      }),
    ),
  );
  await page.getByTestId('euiFlyoutCloseButton').click();
  await table.waitFor({ state: 'detached' });
  return rows;
}
