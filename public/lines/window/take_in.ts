import type { LogLine } from '../../../common/api/logs';
import { compareNewestFirst } from '../../../common/query/line_order';
import { withoutBeginnings } from './grown_line';
import { holdsPlace, knownIds, pageOf, stubOf } from './line_window';
import type { LinePage, LineWindow } from './line_window';
import { cut } from './read_again';

/**
 * Puts lines that came later into their places, whatever order they came in; those that are known already are left out,
 * and so are those outside the window's open ends: they come when somebody scrolls there. In a page whose lines were
 * dropped only the number of rows grows.
 * @returns the same window when nothing was new
 */
export function takeIn(window: LineWindow, lines: readonly LogLine[]): LineWindow {
  const known = knownIds(window.pages);
  const byPage = new Map<number, LogLine[]>();
  for (const line of lines) {
    if (known.has(line.id)) continue;
    known.add(line.id);
    const at = window.pages.findIndex((page) => holdsPlace(page, line.cursor));
    if (at !== -1) byPage.set(at, [...(byPage.get(at) ?? []), line]);
  }
  if (byPage.size === 0) return window;
  return {
    ...window,
    pages: window.pages.flatMap((page, position) => {
      const added = byPage.get(position);
      return added === undefined ? [page] : cut(withLines(page, added));
    }),
  };
}

function withLines(page: LinePage, added: readonly LogLine[]): LinePage {
  const sorted = [...added].sort((a, b) => compareNewestFirst(a.cursor, b.cursor));
  if (page.lines === null) {
    // Whether a line stands above or below another of a dropped page is known again once they are read.
    const first = sorted[0]?.cursor ?? null;
    const newest =
      page.first === null || (first !== null && compareNewestFirst(first, page.first) < 0)
        ? first
        : page.first;
    return { ...page, first: newest, rows: [...page.rows, ...sorted.map(stubOf)] };
  }
  const merged = [...page.lines, ...sorted].sort((a, b) => compareNewestFirst(a.cursor, b.cursor));
  return { ...pageOf(withoutBeginnings(merged), page), stale: page.stale };
}
