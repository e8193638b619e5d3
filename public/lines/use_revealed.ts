import { useEffect, useLayoutEffect, useRef } from 'react';
import type { RefObject } from 'react';
import type { Virtualizer } from '@tanstack/react-virtual';
import type { Reveal } from './use_line_cursor';
import { rowOfLine } from './window/window_rows';
import type { WindowRows } from './window/window_rows';

interface Options {
  readonly virtualizer: Virtualizer<HTMLDivElement, Element>;
  readonly scroller: RefObject<HTMLDivElement>;
  readonly rows: WindowRows;
  readonly reveal: Reveal | null;
}

/** Scrolls to a line once it is known, and gives its row the focus once it is drawn. */
export function useRevealed({ virtualizer, scroller, rows, reveal }: Options): void {
  const done = useRef<Reveal | null>(null);
  const toFocus = useRef<string | null>(null);
  useLayoutEffect(() => {
    if (reveal === null || done.current === reveal) return;
    const row = rowOfLine(rows, reveal.id);
    if (row === -1) return;
    done.current = reveal;
    toFocus.current = reveal.focus ? reveal.id : null;
    virtualizer.scrollToIndex(row, { align: reveal.align });
  }, [virtualizer, rows, reveal]);
  useEffect(() => {
    if (toFocus.current === null) return;
    const rowElements = scroller.current?.querySelectorAll<HTMLElement>('[data-line]') ?? [];
    const element = [...rowElements].find((one) => one.dataset['line'] === toFocus.current);
    if (element === undefined) return;
    toFocus.current = null;
    element.focus({ preventScroll: true });
  });
}
