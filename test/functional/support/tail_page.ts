import type { Page } from 'playwright-core';
import type { TestHost } from './host';
import { countDocuments } from './reset';

/** A row as it is read off the screen. */
export interface SeenLine {
  readonly message: string;
  /** Marked as having come late. */
  readonly late: boolean;
}

/** What somebody who follows sees and does. */
export class TailPage {
  constructor(private readonly page: Page) {}

  /** Waits until following says that it is so. */
  async state(kind: 'live' | 'paused' | 'behind' | 'failed'): Promise<void> {
    await this.page.getByTestId(`appLogsTailState-${kind}`).waitFor();
  }

  /** Waits until a service has so many documents. */
  async waitForDocuments(host: TestHost, service: string, count: number): Promise<void> {
    while (!((await countDocuments(host, `logs-app_logs.${service}-default`)) >= count)) {
      await this.page.evaluate(() => new Promise((drawn) => requestAnimationFrame(drawn)));
    }
  }

  /** Waits until the newest line is as wanted. */
  async newestMessage(wanted: (message: string) => boolean): Promise<void> {
    while (!wanted(await this.page.getByTestId('appLogsLineMessage').first().innerText()));
  }

  /** Scrolls so that the newest line is out of sight, once there are lines enough. */
  async scrollDown(): Promise<void> {
    await this.page.waitForFunction(() => {
      const lines = document.querySelector('[data-test-subj="appLogsLines"]');
      if (lines === null || lines.scrollHeight < 3 * lines.clientHeight) return false;
      lines.scrollTop = lines.clientHeight;
      return lines.scrollTop > 0;
    });
  }

  /** The line in the middle of what is seen. */
  async messageInMiddle(): Promise<string> {
    return this.page.evaluate(() => {
      const box = document.querySelector('[data-test-subj="appLogsLines"]')?.getBoundingClientRect();
      if (box === undefined) return '';
      const rows = [...document.querySelectorAll('[data-test-subj="appLogsLine"]')];
      const middle = box.top + box.height / 2;
      const row = rows.find((one) => one.getBoundingClientRect().bottom > middle);
      return row?.querySelector('[data-test-subj="appLogsLineMessage"]')?.textContent ?? '';
    });
  }

  /** How far from the middle of what is seen a line stands, in pixels; NaN when it is not in the document. */
  async distanceFromMiddle(message: string): Promise<number> {
    return this.page.evaluate((wanted) => {
      const box = document.querySelector('[data-test-subj="appLogsLines"]')?.getBoundingClientRect();
      const texts = [...document.querySelectorAll('[data-test-subj="appLogsLineMessage"]')];
      const row = texts.find(({ textContent }) => textContent === wanted)?.getBoundingClientRect();
      if (box === undefined || row === undefined) return NaN;
      return Math.abs(row.top + row.height / 2 - (box.top + box.height / 2));
    }, message);
  }

  /** Waits until at least so many new lines are announced, and gives their number. */
  async newLines(atLeast: number): Promise<number> {
    const button = this.page.getByTestId('appLogsNewLines');
    for (;;) {
      const count = Number((await button.innerText()).replace(/[^\d]/g, ''));
      if (count >= atLeast) return count;
    }
  }

  /** Goes through all rows from the top, once there are so many. */
  async allLines(count: number): Promise<SeenLine[]> {
    for (;;) {
      const shown = await this.readThrough();
      if (shown.length >= count) return shown;
      // Who reads further down pauses the page: at the top it gets to ask again.
      await this.page.waitForResponse((response) => response.url().includes('/app_logs/tail'));
    }
  }

  /** Reads the rows by their places while scrolling from top to bottom. */
  private async readThrough(): Promise<SeenLine[]> {
    return this.page.evaluate(async () => {
      const lines = document.querySelector('[data-test-subj="appLogsLines"]');
      if (lines === null) return [];
      const drawn = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      const found = new Map<number, { message: string; late: boolean }>();
      lines.scrollTop = 0;
      for (;;) {
        await drawn();
        for (const row of lines.querySelectorAll('[role="article"]')) {
          const text = row.querySelector('[data-test-subj="appLogsLineMessage"]')?.textContent ?? '';
          found.set(Number(row.getAttribute('aria-posinset')), {
            message: /(alpha|beta) wrote line \d+/.exec(text)?.[0] ?? text,
            late: row.querySelector('[data-test-subj="appLogsLineLate"]') !== null,
          });
        }
        if (lines.scrollTop + lines.clientHeight >= lines.scrollHeight - 1) break;
        lines.scrollTop += lines.clientHeight / 2;
      }
      lines.scrollTop = 0;
      return [...found].sort(([a], [b]) => a - b).map(([, line]) => line);
    });
  }
}
