import type { Page } from 'playwright-core';

/** What somebody saw who scrolled through the lines. */
export interface Walk {
  /** Largest number of nodes that the document had on the way. */
  readonly nodes: number;
  /** Rows whose line is not the one that belongs there, as "row: message". */
  readonly wrong: readonly string[];
  /** Rows that were looked at. */
  readonly rows: number;
  /** Row of the line that was walked to, from 1. */
  readonly row: number;
}

/**
 * Scrolls through the lines until one is drawn, `step` pixels at a time, and looks at every row on the way once its line is
 * there. The test's lines say their own number: each is one less than the one above.
 * @param newest number of the line in the first row; null where the list does not begin with the newest
 */
export function walkTo(page: Page, line: number, step: number, newest: number | null): Promise<Walk> {
  return page.evaluate(
    async ({ wanted, pixels, first }) => {
      const frame = () => new Promise((drawn) => requestAnimationFrame(drawn));
      const scroller = document.querySelector('[data-test-subj="appLogsLines"]');
      if (scroller === null) throw new Error('there are no lines');
      const rowsNow = () =>
        [...scroller.querySelectorAll('[role="article"]')]
          .map((article) => ({
            row: Number(article.getAttribute('aria-posinset')),
            text: article.querySelector('[data-test-subj="appLogsLineMessage"]')?.textContent ?? null,
          }))
          .sort((a, b) => a.row - b.row);
      const wrong: string[] = [];
      let [nodes, seen, stride] = [0, 0, pixels];
      for (;;) {
        let rows = rowsNow();
        const before = scroller.scrollTop;
        // A line that is being read is waited for; so is the next page where the list ends for now.
        for (let frames = 0; rows.length === 0 || rows.some(({ text }) => text === null); frames++) {
          if (frames > 6_000) throw new Error(`the lines at row ${rows[0]?.row ?? 0} do not come`);
          await frame();
          rows = rowsNow();
        }
        nodes = Math.max(nodes, document.querySelectorAll('*').length);
        const top = Number(rows[0]?.text?.slice(5));
        rows.forEach(({ row, text }, at) => {
          seen++;
          const fits = text === `line ${top - at}` && (first === null || text === `line ${first + 1 - row}`);
          if (!fits && wrong.length < 20) wrong.push(`${row}: ${text}`);
        });
        const found = rows.find(({ text }) => text === `line ${wanted}`);
        if (found !== undefined) return { nodes, wrong, rows: seen, row: found.row };
        // Who has come too far turns round, with smaller steps.
        const [above, below] = [Number(rows[0]?.text?.slice(5)), Number(rows.at(-1)?.text?.slice(5))];
        if (stride > 0 ? below < wanted : above > wanted) stride = -stride / 4;
        scroller.scrollTop = before + stride;
        for (let frames = 0; scroller.scrollTop === before; frames++) {
          if (frames > 6_000) throw new Error(`the list ends at row ${rows.at(-1)?.row ?? 0}`);
          await frame();
          // The page that was waited for may have moved the list: going on from there, not back to where it ended.
          if (scroller.scrollTop === before) scroller.scrollTop = before + stride;
        }
        await frame();
        await frame();
      }
    },
    { wanted: line, pixels: step, first: newest },
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
