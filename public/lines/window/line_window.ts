import type { Cursor, LogLine } from '../../../common/api/logs';
import { compareNewestFirst } from '../../../common/query/line_order';

/**
 * The lines that are known, newest first, without a gap: as many as somebody has scrolled through. Only those near what is
 * in sight are held whole; of the others their place in the list is kept, and they are read again when they come into sight.
 */
export interface LineWindow {
  /** What was asked: windows of one key belong to the same view. */
  readonly key: string;
  /** At least one. Each begins where the one before it ends. */
  readonly pages: readonly LinePage[];
  /** Why lines may be missing; null when none are. */
  readonly partial: string | null;
}

/** A stretch of the order of lines: all lines after one place, up to and with another. */
export interface LinePage {
  /** Null: from the newest line on. */
  readonly after: Cursor | null;
  /** Null: to the oldest line. */
  readonly upTo: Cursor | null;
  /** Cursor of the newest line that is known here. */
  readonly first: Cursor | null;
  /** One of each line. Stay when the lines are dropped, so that no row changes its place or height for that. */
  readonly rows: readonly LineStub[];
  /** Null when they were dropped. */
  readonly lines: readonly LogLine[] | null;
  /** What is shown may have changed since: it is read again when it is in sight. */
  readonly stale: boolean;
}

/** What is kept of each line: enough to lay it out, to mark its day, and to find the next error. */
export interface LineStub {
  readonly id: string;
  /** Epoch ms; NaN where the document has no usable time. */
  readonly time: number;
  readonly severity: number;
  /** It has an exception below it. */
  readonly tall: boolean;
}

/** Lines of one page at most; what grows beyond is cut. */
export const MAX_PAGE = 1_000;

/** A page of these lines, newest first. */
export function pageOf(lines: readonly LogLine[], borders: Pick<LinePage, 'after' | 'upTo'>): LinePage {
  return {
    after: borders.after,
    upTo: borders.upTo,
    first: lines[0]?.cursor ?? null,
    rows: lines.map(stubOf),
    lines,
    stale: false,
  };
}

export function stubOf(line: LogLine): LineStub {
  return {
    id: line.id,
    time: Date.parse(line.time),
    severity: line.severity,
    tall: line.errorType !== null || line.stackTrace !== null,
  };
}

/** Whether newer lines than the first known one may be there. */
export function hasNewer({ pages }: LineWindow): boolean {
  return newestBorder(pages) !== null;
}

/** Whether older lines than the last known one may be there. */
export function hasOlder({ pages }: LineWindow): boolean {
  return oldestBorder(pages) !== null;
}

/** The place above which nothing is known; null when the window begins with the newest line. */
export function newestBorder(pages: readonly LinePage[]): Cursor | null {
  return pages[0]?.after ?? null;
}

/** The place below which nothing is known; null when the window ends with the oldest line. */
export function oldestBorder(pages: readonly LinePage[]): Cursor | null {
  return pages.at(-1)?.upTo ?? null;
}

/** Whether a line's place is in the page, whether or not the line is there. */
export function holdsPlace(page: Pick<LinePage, 'after' | 'upTo'>, place: Cursor): boolean {
  return (
    (page.after === null || compareNewestFirst(page.after, place) < 0) &&
    (page.upTo === null || compareNewestFirst(place, page.upTo) <= 0)
  );
}

/** True for the same place, and for two open ends. */
export function samePlace(a: Cursor | null, b: Cursor | null): boolean {
  return a === null || b === null ? a === b : compareNewestFirst(a, b) === 0;
}

/** Ids of all lines that are known. */
export function knownIds(pages: readonly LinePage[]): Set<string> {
  const known = new Set<string>();
  for (const page of pages) for (const row of page.rows) known.add(row.id);
  return known;
}
