import type { Page } from 'playwright-core';

/** What somebody saw who scrolled through the lines. */
export interface Walk {
  /** Largest number of nodes that the document had on the way. */
  readonly nodes: number;
  /** Rows whose line was not the one that belongs there, as "row: message". */
  readonly wrong: readonly string[];
  /** Rows that were looked at. */
  readonly rows: number;
  /** Number of the row at the top in the end, from 1. */
  readonly top: number;
}

/**
 * Scrolls through the lines, `step` pixels at a time, until a row is drawn, and looks at every row on the way once its line
 * is there. The test's lines say their own number: the newest of `lines` is the first row.
 */
export function walkTo(page: Page, row: number, step: number, lines: number): Promise<Walk> {
  return page.evaluate(
    async ({ wanted, pixels, total }) => {
      const frame = () => new Promise((drawn) => requestAnimationFrame(drawn));
      const scroller = document.querySelector('[data-test-subj="appLogsLines"]');
      if (scroller === null) throw new Error('there are no lines');
      const rowsNow = () =>
        [...scroller.querySelectorAll('[role="article"]')].map((article) => ({
          at: Number(article.getAttribute('aria-posinset')),
          text: article.querySelector('[data-test-subj="appLogsLineMessage"]')?.textContent ?? null,
        }));
      const wrong: string[] = [];
      let [nodes, seen] = [0, 0];
      for (;;) {
        let rows = rowsNow();
        // A line that is being read is waited for; so is the next page where the list ends for now.
        const isThere = () => rows.length > 0 && rows.every(({ text }) => text !== null);
        const before = scroller.scrollTop;
        for (let frames = 0; !isThere(); frames++) {
          if (frames > 3_000) throw new Error(`the lines at row ${rows[0]?.at ?? 0} do not come`);
          await frame();
          rows = rowsNow();
        }
        nodes = Math.max(nodes, document.querySelectorAll('*').length);
        for (const { at, text } of rows) {
          seen++;
          if (text !== `line ${total - at}` && wrong.length < 20) wrong.push(`${at}: ${text}`);
        }
        if (rows.some(({ at }) => at === wanted)) return { nodes, wrong, rows: seen, top: rows[0]?.at ?? 0 };
        scroller.scrollTop = before + pixels;
        for (let frames = 0; scroller.scrollTop === before; frames++) {
          if (frames > 3_000) throw new Error(`the list ends at row ${rows.at(-1)?.at ?? 0}`);
          await frame();
          scroller.scrollTop = before + pixels;
        }
        await frame();
        await frame();
      }
    },
    { wanted: row, pixels: step, total: lines },
  );
}

/** Waits until the selected line says this, and is in sight. */
export async function untilSelected(page: Page, message: string): Promise<void> {
  await page.waitForFunction((wanted) => {
    const selected = document.querySelector('[role="article"][aria-current="true"]');
    const scroller = document.querySelector('[data-test-subj="appLogsLines"]');
    if (selected === null || scroller === null) return false;
    const [row, list] = [selected.getBoundingClientRect(), scroller.getBoundingClientRect()];
    const text = selected.querySelector('[data-test-subj="appLogsLineMessage"]')?.textContent;
    return text === wanted && row.top < list.bottom && row.bottom > list.top;
  }, message);
}
