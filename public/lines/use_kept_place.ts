import { useLayoutEffect, useRef } from 'react';
import type { RefObject } from 'react';
import type { Virtualizer } from '@tanstack/react-virtual';
import { rowOfLine } from './window/window_rows';
import type { WindowRows } from './window/window_rows';

type Rows = Virtualizer<HTMLDivElement, Element>;

interface Options {
  readonly virtualizer: Rows;
  readonly scroller: RefObject<HTMLDivElement>;
  readonly sizer: RefObject<HTMLDivElement>;
  readonly rows: WindowRows;
  /** Another number: the list begins at its top. */
  readonly opened: number;
  /** Another text: rows have other heights (wrap, density, columns). */
  readonly layout: string;
  /** Within so many pixels of the top somebody reads what is newest, and goes on to. */
  readonly atTop: number;
  /** The list begins with the newest line; else its top is only where it has been loaded to. */
  readonly newest: boolean;
}

interface Kept {
  readonly rows: WindowRows;
  readonly opened: number;
  readonly layout: string;
  readonly newest: boolean;
  /** Rows that were drawn, and where each began. */
  readonly items: readonly { readonly id: string; readonly start: number }[];
}

/**
 * Whatever changes in the list, lines above that come, go, or are drawn otherwise: the line that somebody is looking at
 * stays where it is on the screen.
 */
export function useKeptPlace(options: Options): void {
  const { virtualizer, scroller, sizer, rows, opened, layout, atTop, newest } = options;
  const kept = useRef<Kept>({ rows, opened, layout, newest, items: [] });
  useLayoutEffect(() => {
    const before = kept.current;
    const element = scroller.current;
    if (element === null) return;
    // Heights that were measured for another look are no use.
    if (before.layout !== layout) virtualizer.measure();
    if (before.opened !== opened) element.scrollTop = 0;
    else if (before.rows !== rows || before.layout !== layout) {
      const readsNewest = before.newest && element.scrollTop <= atTop;
      const moved = readsNewest ? 0 : movedBy(before, rows, element.scrollTop, virtualizer);
      if (moved !== 0) {
        // The list is drawn as high as it was until the next drawing; a place beyond that could not be reached.
        if (sizer.current !== null) sizer.current.style.height = `${virtualizer.getTotalSize()}px`;
        element.scrollTop += moved;
      }
    }
    kept.current = { rows, opened, layout, newest, items: drawn(virtualizer, rows) };
  });
}

/** By how many pixels the line at the top of what is in sight, or the next one that is still there, has moved. */
function movedBy(before: Kept, rows: WindowRows, top: number, virtualizer: Rows): number {
  const first = before.items.findIndex(
    ({ start }, at) => (before.items[at + 1]?.start ?? Infinity) > top && start >= 0,
  );
  for (const { id, start } of before.items.slice(Math.max(0, first))) {
    const row = rowOfLine(rows, id);
    if (row === -1) continue;
    virtualizer.getTotalSize();
    const now = virtualizer.measurementsCache[row];
    return now === undefined ? 0 : now.start - start;
  }
  return 0;
}

function drawn(virtualizer: Rows, rows: WindowRows): Kept['items'] {
  return virtualizer.getVirtualItems().flatMap(({ index, start }) => {
    const id = rows.stubs[index]?.id;
    return id === undefined ? [] : [{ id, start }];
  });
}
