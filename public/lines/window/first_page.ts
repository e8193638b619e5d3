import { isEqual } from 'lodash';
import type { Cursor, LinesAnswer, LogLine } from '../../../common/api/logs';
import { compareNewestFirst } from '../../../common/query/line_order';
import { justAbove } from '../../../common/query/just_above';
import { holdsPlace, pageOf } from './line_window';
import type { LinePage, LineWindow } from './line_window';

/** A window that begins with the newest lines. */
export function newestWindow(key: string, answer: LinesAnswer): LineWindow {
  const page = pageOf(answer.lines, { after: null, upTo: endOf(answer) });
  return { key, pages: [page], partial: answer.partial };
}

/**
 * Takes in the newest lines, read again. In the same view the older ones that are known stay, so that nobody loses their
 * place; they are read again as they come into sight. A page of another view replaces everything, and so does an answer
 * that is whole: what it lacks is gone.
 * @param keep when more lines came than one page holds: keeps what was there, without the newest, for somebody who reads
 * further down; else the window begins anew
 */
export function withFirstPage(
  before: LineWindow | null,
  key: string,
  answer: LinesAnswer,
  keep: boolean,
): LineWindow {
  const fresh = newestWindow(key, { ...answer, lines: sameAsBefore(before, answer.lines) });
  const end = fresh.pages[0]?.upTo ?? null;
  if (before === null || before.key !== key || end === null) return fresh;
  const newest = before.pages.find((page) => page.first !== null)?.first ?? null;
  if (newest === null) return fresh;
  if (compareNewestFirst(end, newest) < 0) {
    return keep
      ? { ...before, pages: openAbove(before.pages, newest).map(stale), partial: answer.partial }
      : fresh;
  }
  const known = new Set(answer.lines.map((line) => line.id));
  const rest = below(before.pages, end)
    .map((page) => without(page, known))
    .map(stale);
  return { ...fresh, pages: [...fresh.pages, ...rest] };
}

/** Lines that were known and did not change are the same objects: their rows need not be drawn again. */
function sameAsBefore(before: LineWindow | null, lines: readonly LogLine[]): readonly LogLine[] {
  if (before === null) return lines;
  const known = new Map(before.pages.flatMap((page) => page.lines ?? []).map((line) => [line.id, line]));
  return lines.map((line) => {
    const was = known.get(line.id);
    return was !== undefined && isEqual(was, line) ? was : line;
  });
}

/** Where an answer ends: nowhere when it was the last, and whole. */
export function endOf({ next, partial, lines }: LinesAnswer): Cursor | null {
  return next ?? (partial === null ? null : (lines.at(-1)?.cursor ?? null));
}

/** The pages with the newest end open: there is more, and it is not known. */
function openAbove(pages: readonly LinePage[], newest: Cursor): readonly LinePage[] {
  return pages.map((page, position) =>
    position === 0 && page.after === null ? { ...page, after: justAbove(newest) } : page,
  );
}

/** What stands below a place; the page that holds it is cut there. */
function below(pages: readonly LinePage[], place: Cursor): readonly LinePage[] {
  const at = pages.findIndex((page) => holdsPlace(page, place));
  const cut = pages[at];
  if (cut === undefined) return [];
  const lines = cut.lines?.filter((line) => compareNewestFirst(line.cursor, place) > 0) ?? null;
  const time = typeof place[0] === 'number' ? place[0] : Infinity;
  const rest: LinePage =
    lines === null
      ? // Which of the dropped lines stand below is not known to the line; it is once they are read again.
        { ...cut, after: place, first: null, rows: cut.rows.filter((row) => !(row.time > time)), stale: true }
      : pageOf(lines, { after: place, upTo: cut.upTo });
  const older = pages.slice(at + 1);
  return isOver(rest) && older.length > 0 ? older : isOver(rest) ? [] : [rest, ...older];
}

/** Nothing can be between two borders that are the same place. */
function isOver({ after, upTo }: LinePage): boolean {
  return after !== null && upTo !== null && compareNewestFirst(after, upTo) >= 0;
}

function without(page: LinePage, ids: ReadonlySet<string>): LinePage {
  if (!page.rows.some((row) => ids.has(row.id))) return page;
  return {
    ...page,
    rows: page.rows.filter((row) => !ids.has(row.id)),
    lines: page.lines?.filter((line) => !ids.has(line.id)) ?? null,
  };
}

function stale(page: LinePage): LinePage {
  return page.stale ? page : { ...page, stale: true };
}
