import type { Cursor, LinesAnswer, LogLine } from '../../../common/api/logs';
import { justAbove } from '../../../common/query/just_above';
import { endOf } from './first_page';
import { knownIds, newestBorder, oldestBorder, pageOf, samePlace } from './line_window';
import type { LinePage, LineWindow } from './line_window';

/**
 * Takes in the page below the last line.
 * @param after where it was read from; an answer to another question changes nothing
 */
export function withOlderPage(before: LineWindow, after: Cursor, answer: LinesAnswer): LineWindow {
  if (!samePlace(oldestBorder(before.pages), after)) return before;
  const lines = unknownOf(before, answer.lines);
  const partial = before.partial ?? answer.partial;
  const upTo = answer.lines.length === 0 && answer.partial !== null ? after : endOf(answer);
  const last = before.pages.at(-1);
  if (lines.length === 0 && last !== undefined) {
    return { ...before, partial, pages: [...before.pages.slice(0, -1), { ...last, upTo }] };
  }
  return { ...before, partial, pages: [...before.pages, pageOf(lines, { after, upTo })] };
}

/** Takes in the page above the first line, likewise. */
export function withNewerPage(before: LineWindow, after: Cursor, answer: LinesAnswer): LineWindow {
  if (!samePlace(newestBorder(before.pages), after)) return before;
  const lines = unknownOf(before, answer.lines);
  const partial = before.partial ?? answer.partial;
  const begin = beginOf(answer, after);
  const first = before.pages[0];
  if (lines.length === 0 && first !== undefined) {
    return { ...before, partial, pages: [{ ...first, after: begin }, ...before.pages.slice(1)] };
  }
  return { ...before, partial, pages: [pageOf(lines, { after: begin, upTo: after }), ...before.pages] };
}

/**
 * A window with a line in its midst.
 * @param place right above the line: `newer` was read upwards from there, `older` downwards
 */
export function windowAround(key: string, place: Cursor, newer: LinesAnswer, older: LinesAnswer): LineWindow {
  const below: LinePage = pageOf(older.lines, { after: place, upTo: endOf(older) });
  const alone: LineWindow = { key, pages: [below], partial: older.partial ?? newer.partial };
  return withNewerPage(alone, place, newer);
}

/** Where an answer to "newer" begins: with the newest line when it was the last, and whole. */
function beginOf({ next, partial, lines }: LinesAnswer, after: Cursor): Cursor | null {
  if (next !== null) return justAbove(next);
  if (partial === null) return null;
  const newest = lines[0];
  return newest === undefined ? after : justAbove(newest.cursor);
}

function unknownOf({ pages }: LineWindow, lines: readonly LogLine[]): readonly LogLine[] {
  const known = knownIds(pages);
  return lines.filter((line) => !known.has(line.id));
}
