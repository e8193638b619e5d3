import type { Locator, Page } from 'playwright-core';
import { timeState } from './time_state';

/** The page as a person sees it: what to click, and what to read off the screen. */
export class AppPage {
  constructor(
    readonly page: Page,
    private readonly baseUrl: string,
  ) {}

  subject(name: string): Locator {
    return this.page.getByTestId(name);
  }

  /** Opens the page; `query` as in `?_g=…`. */
  async open(query = ''): Promise<void> {
    await this.page.goto(`${this.baseUrl}/app/appLogs${query}`);
    await this.page
      .locator('[data-test-subj="appLogsFirstVisit"], [data-test-subj="appLogsPage"]')
      .first()
      .waitFor();
  }

  /** Opens the page with a time range, given in epoch seconds. */
  async openRange(from: number, to: number, appState = ''): Promise<void> {
    await this.open(`?${timeState(from, to)}${appState}`);
  }

  /** Chooses a file in the import form, names its service and imports it to the end. */
  async importFile(file: string, service: string): Promise<void> {
    await this.chooseFile(file, service);
    await this.subject('appLogsImportButton').click();
    await this.subject('appLogsImportResult').waitFor();
  }

  async chooseFile(file: string, service: string): Promise<void> {
    await this.page.locator('input[type="file"]').setInputFiles(file);
    await this.subject('appLogsServiceInput').fill(service);
  }

  /** A count on the screen, "1,234" as 1234. */
  async count(name: string): Promise<number> {
    const text = (await this.subject(name).innerText()).replace(/[^\d]/g, '');
    return Number(text);
  }

  /** Waits until the number of lines without a known format is there, and gives it. */
  async unparsedCount(): Promise<number> {
    await this.page.waitForFunction(() =>
      /\d/.test(document.querySelector('[data-test-subj="appLogsUnparsed"]')?.textContent ?? ''),
    );
    return this.count('appLogsUnparsed');
  }

  /** Counts by level as the distribution shows them. */
  async levelCounts(): Promise<Record<string, number>> {
    await this.subject('appLogsLevels').waitFor();
    const found = this.page.locator('[data-test-subj^="appLogsLevelCount-"]');
    await found.first().waitFor();
    const counts: Record<string, number> = {};
    for (const element of await found.all()) {
      const level = ((await element.getAttribute('data-test-subj')) ?? '').replace('appLogsLevelCount-', '');
      counts[level] = Number((await element.innerText()).replace(/[^\d]/g, ''));
    }
    return counts;
  }

  /** Waits until the sum of the counts by level is as wanted, and gives it. */
  async levelTotal(wanted: (sum: number) => boolean): Promise<number> {
    for (;;) {
      const sum = Object.values(await this.levelCounts()).reduce((total, each) => total + each, 0);
      if (wanted(sum)) return sum;
      await this.page.evaluate(() => new Promise((drawn) => requestAnimationFrame(drawn)));
    }
  }

  /** The rows on the screen, top first. */
  async firstLine(): Promise<{ time: string; level: string; message: string }> {
    const row = this.subject('appLogsLine').first();
    await row.waitFor();
    return {
      time: await row.getByTestId('appLogsLineTime').innerText(),
      level: await row.getByTestId('appLogsLineLevel').innerText(),
      message: await row.getByTestId('appLogsLineMessage').innerText(),
    };
  }

  /** The URL's part that holds the page's state, decoded. */
  state(): string {
    return decodeURIComponent(new URL(this.page.url()).search);
  }
}
