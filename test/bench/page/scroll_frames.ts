import type { Page } from 'playwright-core';

export interface ScrollFrames {
  readonly lines: number;
  readonly frames: number;
  /** Frames that took longer than a screen of 60 Hz gives them, and the longest, in milliseconds. */
  readonly late: number;
  readonly longest: number;
  /** Most nodes that the document held at any time. */
  readonly nodes: number;
}

const STEP = 2_400;

/** Scrolls down by screens until so many lines are known, and back to the top; every frame is timed. */
export async function scrollThrough(page: Page, lines: number): Promise<ScrollFrames> {
  return page.evaluate(
    async ({ wanted, step }) => {
      const scroller = document.querySelector('[data-test-subj="appLogsLines"]');
      if (scroller === null) throw new Error('no lines');
      const known = () =>
        Math.max(
          0,
          ...[...document.querySelectorAll('[aria-posinset]')].map((row) =>
            Number(row.getAttribute('aria-posinset')),
          ),
        );
      const found = { lines: 0, frames: 0, late: 0, longest: 0, nodes: 0 };
      let before = performance.now();
      const frame = async () => {
        await new Promise(requestAnimationFrame);
        const now = performance.now();
        found.frames++;
        if (now - before > 16.7) found.late++;
        found.longest = Math.max(found.longest, now - before);
        found.nodes = Math.max(found.nodes, document.querySelectorAll('*').length);
        before = performance.now();
      };
      const began = performance.now();
      while ((found.lines = Math.max(found.lines, known())) < wanted && performance.now() - began < 600_000) {
        scroller.scrollTop += step;
        await frame();
      }
      while (scroller.scrollTop > 0) {
        scroller.scrollTop -= step * 4;
        await frame();
      }
      return found;
    },
    { wanted: lines, step: STEP },
  );
}
