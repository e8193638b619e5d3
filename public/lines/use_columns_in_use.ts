import { useMemo, useRef } from 'react';
import { columnsInUse } from './columns/line_columns';
import type { LineWindow } from './window/line_window';

/**
 * The columns to draw: those that are usually empty only once a line of this view has a value for them, and from then on.
 * @param opened another number: another view
 */
export function useColumnsInUse(
  columns: readonly string[],
  window: LineWindow | null,
  opened: number,
): readonly string[] {
  const known = useRef({ opened, columns: new Set<string>(), drawn: columns });
  return useMemo(() => {
    if (known.current.opened !== opened) {
      known.current = { opened, columns: new Set(), drawn: known.current.drawn };
    }
    const lines = window?.pages.flatMap((page) => page.lines ?? []) ?? [];
    const now = columnsInUse(columns, lines, known.current.columns);
    for (const column of now) known.current.columns.add(column);
    // The same columns are the same list: rows are drawn again for another one only.
    const { drawn } = known.current;
    if (now.length !== drawn.length || now.some((column, at) => column !== drawn[at])) {
      known.current.drawn = now;
    }
    return known.current.drawn;
  }, [columns, window, opened]);
}
