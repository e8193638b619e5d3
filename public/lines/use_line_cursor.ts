import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { LogLine } from '../../common/api/logs';
import { toggled } from '../services/view_state';
import type { LineAddress } from '../services/view_state';
import type { LinesState } from './use_line_window';
import { holdsPlace } from './window/line_window';
import { lineAt, rowOfLine } from './window/window_rows';
import type { Sight } from './window/window_rows';

/** Where the list is to scroll; another object asks again. */
export interface Reveal {
  readonly id: string;
  /** "auto": only as far as needed. */
  readonly align: 'auto' | 'center';
  /** Gives the row the focus, for those who cannot see where it is. */
  readonly focus: boolean;
}

export interface LineCursor {
  /** The selected line. */
  readonly selected: string | null;
  /** Lines whose detail is open. */
  readonly open: readonly string[];
  readonly reveal: Reveal | null;
  /** Selects a line and opens or closes it, as a click does. */
  toggle(id: string): void;
  /** Selects a line that is known and scrolls to it. */
  go(id: string, align?: Reveal['align']): void;
  /** Selects so many lines further down; negative: up. */
  move(by: number): void;
  /** Selects a line that is not known yet and shows the lines around it. */
  goAround(line: LineAddress): void;
  /** Says which rows are in sight: without a selection, keys begin there. */
  inSight(sight: Sight): void;
  /** The row that keys go on from, downwards or upwards. */
  rowBefore(by: number): number;
}

/** A selection that moves on within this time was passed, not chosen: it is no part of the URL. Milliseconds. */
const CHOSEN_MS = 200;

/**
 * The selected line, in step with the view: a link, Back and Forward select, and what somebody selects goes into the view.
 * @param line the view's line
 * @param onLine the selection, once it rests
 */
export function useLineCursor(
  lines: LinesState,
  viewKey: string,
  line: LineAddress | null,
  onLine: (line: LineAddress | null) => void,
): LineCursor {
  const { rows, openAround } = lines;
  const [selected, setSelected] = useState(line?.id ?? null);
  const [open, setOpen] = useState<readonly string[]>(line === null ? [] : [line.id]);
  const [reveal, setReveal] = useState<Reveal | null>(line === null ? null : shown(line.id));
  const now = useRef({ selected, rows, window: lines.window });
  now.current = { selected, rows, window: lines.window };
  const sight = useRef<Sight>({ from: 0, to: 0 });

  // What the view says of the line, against what it said before.
  const before = useRef({ viewKey, id: line?.id ?? null });
  useEffect(() => {
    const was = before.current;
    before.current = { viewKey, id: line?.id ?? null };
    const isNewView = was.viewKey !== viewKey;
    const isNewLine = was.id !== before.current.id && line?.id !== now.current.selected;
    if (isNewView && was.id === before.current.id) {
      setSelected(null);
      if (line !== null) onLine(null);
      return;
    }
    if (!isNewLine) return;
    setSelected(line?.id ?? null);
    if (line === null) return;
    setOpen((ids) => (ids.includes(line.id) ? ids : [...ids, line.id]));
    setReveal(shown(line.id));
    const pages = now.current.window?.pages ?? [];
    if (!isNewView && !pages.some((page) => holdsPlace(page, line.cursor))) openAround(line);
  }, [viewKey, line, onLine, openAround]);

  // A line's address is known once it is loaded; a selection that is passed is not worth a step of the URL.
  const row = useMemo(() => (selected === null ? -1 : rowOfLine(rows, selected)), [rows, selected]);
  const loaded = row === -1 ? undefined : lineAt(rows, row);
  useEffect(() => {
    if (loaded === undefined || loaded.id === line?.id) return undefined;
    const timer = setTimeout(() => onLine(addressOf(loaded)), CHOSEN_MS);
    return () => clearTimeout(timer);
  }, [loaded, line, onLine]);

  const go = useCallback((id: string, align: Reveal['align'] = 'auto') => {
    setSelected(id);
    setReveal({ id, align, focus: true });
  }, []);
  const toggle = useCallback((id: string) => {
    setSelected(id);
    setOpen((ids) => toggled(ids, id));
  }, []);
  const rowBefore = useCallback((by: number) => {
    const { selected: id, rows: known } = now.current;
    const at = id === null ? -1 : rowOfLine(known, id);
    if (at !== -1) return at;
    return by > 0 ? sight.current.from - 1 : sight.current.to + 1;
  }, []);
  const move = useCallback(
    (by: number) => {
      const stub = now.current.rows.stubs[rowBefore(by) + by];
      if (stub !== undefined) go(stub.id);
    },
    [go, rowBefore],
  );
  const goAround = useCallback(
    (to: LineAddress) => {
      setSelected(to.id);
      setReveal({ id: to.id, align: 'center', focus: true });
      openAround(to);
    },
    [openAround],
  );
  const inSight = useCallback((seen: Sight) => {
    sight.current = seen;
  }, []);
  return useMemo(
    () => ({ selected, open, reveal, toggle, go, move, goAround, inSight, rowBefore }),
    [selected, open, reveal, toggle, go, move, goAround, inSight, rowBefore],
  );
}

/** What a link to a line holds. */
export function addressOf({ id, cursor }: LogLine): LineAddress {
  return { id, cursor };
}

function shown(id: string): Reveal {
  return { id, align: 'center', focus: false };
}
