import type { LogLine } from '../../../common/api/logs';
import { MAX_PAGE, pageOf } from './line_window';
import type { LinePage, LineWindow } from './line_window';

/**
 * Puts a page's lines in, read again: exactly those between its borders. Lines that came late are among them, lines that
 * were removed are not.
 * @param page as it was when they were asked for; when it has changed since, the answer is too old and changes nothing
 */
export function withPageRead(before: LineWindow, page: LinePage, lines: readonly LogLine[]): LineWindow {
  const at = before.pages.indexOf(page);
  if (at === -1) return before;
  const own = new Set(lines.map((line) => line.id));
  const others = before.pages.map((other, position) => (position === at ? other : withoutRows(other, own)));
  const [above, below] = [others.slice(0, at), others.slice(at + 1)];
  return { ...before, pages: [...above, ...cut(pageOf(lines, page)), ...below] };
}

/** Pages of at most MAX_PAGE lines each: what is held and read again at once stays small, however many lines come late. */
export function cut(page: LinePage): readonly LinePage[] {
  const { lines } = page;
  if (lines === null || lines.length <= MAX_PAGE) return [page];
  const pages: LinePage[] = [];
  let after = page.after;
  for (let from = 0; from < lines.length; from += MAX_PAGE / 2) {
    const part = lines.slice(from, from + MAX_PAGE / 2);
    const isLast = from + MAX_PAGE / 2 >= lines.length;
    const upTo = isLast ? page.upTo : (part.at(-1)?.cursor ?? null);
    pages.push({ ...pageOf(part, { after, upTo }), stale: page.stale });
    after = upTo;
  }
  return pages;
}

/** A line that moved, because its time was put right, stands in one place only: where it was read last. */
function withoutRows(page: LinePage, ids: ReadonlySet<string>): LinePage {
  if (!page.rows.some((row) => ids.has(row.id))) return page;
  return {
    ...page,
    rows: page.rows.filter((row) => !ids.has(row.id)),
    lines: page.lines?.filter((line) => !ids.has(line.id)) ?? null,
  };
}
