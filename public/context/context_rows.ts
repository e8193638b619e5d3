import type { ContextScope } from '../../common/api/context';
import type { LogLine } from '../../common/api/logs';
import type { Direction, LineContext } from './line_context';

/** A row of a context: a line, or the place where a file begins that another was before. */
export type ContextRow =
  | { readonly kind: 'line'; readonly line: LogLine }
  | { readonly kind: 'beginning'; readonly id: string; readonly path: string };

/** Why there are no more lines on a side. */
export type End = 'beginningOfFile' | 'endOfFile' | 'notStored' | 'none';

/** The rows on one side of a line, from the top. */
export function contextRows(context: LineContext, direction: Direction): readonly ContextRow[] {
  const { line, within } = context;
  const { lines } = context[direction];
  const rows: ContextRow[] = [];
  if (direction === 'older' && lines.length > 0 && beginsFile(line, within)) rows.push(beginning(line));
  lines.forEach((one, i) => {
    rows.push({ kind: 'line', line: one });
    const below = direction === 'newer' || i < lines.length - 1;
    if (below && beginsFile(one, within)) rows.push(beginning(one));
  });
  return rows;
}

/** What to say where a side ends; null while there is more to be had, or nothing is known. */
export function endOf(context: LineContext, direction: Direction): End | null {
  const { line, within, loaded } = context;
  const { lines, next } = context[direction];
  if (!loaded || next !== null) return null;
  if (within !== 'file') return 'none';
  if (direction === 'newer') return 'endOfFile';
  return beginsFile(lines[lines.length - 1] ?? line, within) ? 'beginningOfFile' : 'notStored';
}

function beginning(line: LogLine): ContextRow {
  return { kind: 'beginning', id: `beginning of ${line.id}`, path: line.path ?? '' };
}

/** Whether nothing is before a line in its file: its cursor holds its offset (common/query/line_order.ts). */
function beginsFile(line: LogLine, within: ContextScope | null): boolean {
  return within === 'file' && line.cursor[3] === 0;
}
