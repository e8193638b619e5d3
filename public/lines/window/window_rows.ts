import type { LogLine } from '../../../common/api/logs';
import type { LinePage, LineStub, LineWindow } from './line_window';

/** A window as one list of rows. */
export interface WindowRows {
  readonly stubs: readonly LineStub[];
  readonly pages: readonly LinePage[];
  /** Row with which each page begins. */
  readonly starts: readonly number[];
}

export const NO_ROWS: WindowRows = { stubs: [], pages: [], starts: [] };

/** Rows in sight, by their number; `to` is the last. */
export interface Sight {
  readonly from: number;
  readonly to: number;
}

export function rowsOf(window: LineWindow | null): WindowRows {
  if (window === null) return NO_ROWS;
  const stubs: LineStub[] = [];
  const starts: number[] = [];
  for (const page of window.pages) {
    starts.push(stubs.length);
    for (const row of page.rows) stubs.push(row);
  }
  return { stubs, pages: window.pages, starts };
}

/** The line of a row; undefined when it was dropped, or there is no such row. */
export function lineAt(rows: WindowRows, row: number): LogLine | undefined {
  const at = pageOfRow(rows, row);
  return rows.pages[at]?.lines?.[row - (rows.starts[at] ?? 0)];
}

/** Number of the row of a line; -1 for a line that is not known. */
export function rowOfLine(rows: WindowRows, id: string): number {
  return rows.stubs.findIndex((stub) => stub.id === id);
}

/** The page that a row is in, by halving. */
function pageOfRow({ starts }: WindowRows, row: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= row) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Rows between a page and what is in sight; 0 when part of it is in sight. */
function distance(rows: WindowRows, at: number, sight: Sight): number {
  const from = rows.starts[at] ?? 0;
  const to = from + (rows.pages[at]?.rows.length ?? 0) - 1;
  return Math.max(0, from - sight.to, sight.from - to);
}

/**
 * Pages whose lines are missing, or no longer sure, in sight or near it: the nearest first.
 * @param ahead rows above and below what is in sight that shall be there before somebody scrolls to them
 */
export function pagesToRead(rows: WindowRows, sight: Sight, ahead: number): readonly LinePage[] {
  return rows.pages
    .map((page, at) => ({ page, away: distance(rows, at, sight) }))
    .filter(({ page, away }) => (page.lines === null || page.stale) && away <= ahead)
    .sort((a, b) => a.away - b.away)
    .map(({ page }) => page);
}

/**
 * Drops the lines of the pages farthest from sight until at most `limit` are held.
 * @returns the same window when nothing had to go
 */
export function dropFar(window: LineWindow, rows: WindowRows, sight: Sight, limit: number): LineWindow {
  let held = rows.pages.reduce((sum, page) => sum + (page.lines?.length ?? 0), 0);
  if (held <= limit) return window;
  const farFirst = rows.pages
    .map((page, at) => ({ page, away: distance(rows, at, sight) }))
    .filter(({ page, away }) => page.lines !== null && page.lines.length > 0 && away > 0)
    .sort((a, b) => b.away - a.away);
  const dropped = new Set<LinePage>();
  for (const { page } of farFirst) {
    if (held <= limit) break;
    held -= page.rows.length;
    dropped.add(page);
  }
  if (dropped.size === 0) return window;
  return {
    ...window,
    pages: window.pages.map((page) => (dropped.has(page) ? { ...page, lines: null } : page)),
  };
}
