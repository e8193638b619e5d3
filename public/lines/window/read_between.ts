import type { Cursor, LinesAnswer, LogLine } from '../../../common/api/logs';
import { compareNewestFirst } from '../../../common/query/line_order';
import { MAX_PAGE, samePlace } from './line_window';
import type { LinePage } from './line_window';

/** Asks for lines; the answer is newest first whichever way it goes. */
export type AskLines = (
  request: { readonly after: Cursor | null; readonly size: number; readonly direction: 'older' | 'newer' },
  signal: AbortSignal,
) => Promise<LinesAnswer>;

export interface LinesBetween {
  readonly lines: readonly LogLine[];
  /** Why lines may be missing; null when they are all. */
  readonly partial: string | null;
}

/** Reads all lines between a page's borders, in as many requests as that takes: mostly one. */
export async function readBetween(
  ask: AskLines,
  page: Pick<LinePage, 'after' | 'upTo' | 'rows'>,
  signal: AbortSignal,
): Promise<LinesBetween> {
  const { upTo } = page;
  const lines: LogLine[] = [];
  let after = page.after;
  for (;;) {
    // One more than are known: where a border is no line of its own, the next one shows that this was all.
    const size = Math.max(1, Math.min(MAX_PAGE, page.rows.length + 1 - lines.length));
    const answer = await ask({ after, size, direction: 'older' }, signal);
    const inside = answer.lines.filter((line) => upTo === null || compareNewestFirst(line.cursor, upTo) <= 0);
    lines.push(...inside);
    const isOver = inside.length < answer.lines.length || samePlace(inside.at(-1)?.cursor ?? null, upTo);
    if (isOver || answer.next === null || answer.partial !== null) return { lines, partial: answer.partial };
    after = answer.next;
  }
}
