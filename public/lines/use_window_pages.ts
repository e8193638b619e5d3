import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { MutableRefObject } from 'react';
import type { Cursor, LinesAnswer } from '../../common/api/logs';
import { useLane } from './use_lane';
import type { LaneState } from './use_lane';
import { withNewerPage, withOlderPage } from './window/end_pages';
import { newestBorder, oldestBorder, samePlace } from './window/line_window';
import type { LinePage, LineWindow } from './window/line_window';
import { withPageRead } from './window/read_again';
import { readBetween } from './window/read_between';
import type { AskLines, LinesBetween } from './window/read_between';
import { dropFar, pagesToRead, rowsOf } from './window/window_rows';
import type { Sight, WindowRows } from './window/window_rows';

/** Lines that are held at once; about 10 MB of usual ones. */
export const MAX_HELD = 6_000;
/** Lines of a request while somebody scrolls: fewer and larger than the first one. */
const MORE_SIZE = 500;
/** Rows from an end at which more is asked for: not before somebody scrolls, a first page reaches further. */
const AHEAD_OF_END = 120;
/** Rows around what is in sight whose lines shall be there. */
const AHEAD = 400;
/** Somebody who drags the scrollbar passes pages that they do not look at: those are not read. Milliseconds. */
const REST_MS = 40;

interface WindowPages {
  readonly window: LineWindow | null;
  readonly older: LaneState;
  readonly newer: LaneState;
  readonly again: LaneState;
  readonly sight: MutableRefObject<Sight>;
  change(by: (before: LineWindow | null) => LineWindow | null): void;
  /** Loads what is near, drops what is far. */
  tend(rows: WindowRows): void;
  retry(): void;
}

/**
 * Keeps the pages of a window: asks for more at its ends as somebody comes near them, and for those that were dropped as
 * they come into sight.
 * @param ask null while nothing can be asked; another function makes what is under way worthless
 */
export function useWindowPages(ask: AskLines | null, viewKey: string): WindowPages {
  const [window, setWindow] = useState<LineWindow | null>(null);
  const latest = useRef<LineWindow | null>(null);
  const sight = useRef<Sight>({ from: 0, to: 0 });
  const reading = useRef<LinePage | null>(null);
  const rest = useRef<{ page: LinePage; timer: ReturnType<typeof setTimeout> } | null>(null);
  const { state: olderState, control: older } = useLane();
  const { state: newerState, control: newer } = useLane();
  const { state: againState, control: again } = useLane();

  const change = useCallback((by: (before: LineWindow | null) => LineWindow | null) => {
    latest.current = by(latest.current);
    setWindow(latest.current);
  }, []);
  const edit = useCallback(
    (by: (before: LineWindow) => LineWindow) => change((before) => (before === null ? before : by(before))),
    [change],
  );
  const stopResting = useCallback(() => {
    if (rest.current !== null) clearTimeout(rest.current.timer);
    rest.current = null;
  }, []);

  const lanes = useMemo(() => [older, newer, again], [older, newer, again]);
  const stopAll = useCallback(() => {
    stopResting();
    reading.current = null;
    for (const lane of lanes) lane.cancel();
  }, [lanes, stopResting]);
  useEffect(() => stopAll, [stopAll, ask, viewKey]);

  const read = useCallback(
    (page: LinePage) => {
      rest.current = null;
      if (ask === null) return;
      reading.current = page;
      again.run(
        async (signal) => whole(await readBetween(ask, page, signal)),
        ({ lines }) => {
          reading.current = null;
          edit((before) => withPageRead(before, page, lines));
        },
      );
    },
    [ask, again, edit],
  );

  const tend = useCallback(
    (rows: WindowRows) => {
      const now = latest.current;
      // Rows that are not drawn yet are tended once they are.
      if (ask === null || now === null || now.key !== viewKey || rows.pages !== now.pages) return;
      const [above, below] = [newestBorder(now.pages), oldestBorder(now.pages)];
      if (below !== null && sight.current.to >= rows.stubs.length - AHEAD_OF_END && older.isFree()) {
        const request = { after: below, size: MORE_SIZE, direction: 'older' } as const;
        older.run(
          async (signal) => further(await ask(request, signal), below, 'older'),
          (answer) => edit((before) => withOlderPage(before, below, answer)),
        );
      }
      if (above !== null && sight.current.from < AHEAD_OF_END && newer.isFree()) {
        const request = { after: above, size: MORE_SIZE, direction: 'newer' } as const;
        newer.run(
          async (signal) => further(await ask(request, signal), above, 'newer'),
          (answer) => edit((before) => withNewerPage(before, above, answer)),
        );
      }
      const wanted = pagesToRead(rows, sight.current, AHEAD);
      if (reading.current !== null && !wanted.includes(reading.current)) {
        reading.current = null;
        again.cancel();
      }
      const [nearest] = wanted;
      if (rest.current !== null && rest.current.page !== nearest) stopResting();
      if (nearest !== undefined && reading.current === null && rest.current === null && again.isFree()) {
        rest.current = { page: nearest, timer: setTimeout(() => read(nearest), REST_MS) };
      }
      const kept = dropFar(now, rows, sight.current, MAX_HELD);
      if (kept !== now) change(() => kept);
    },
    [ask, viewKey, older, newer, again, edit, change, read, stopResting],
  );

  const retry = useCallback(() => {
    for (const lane of lanes) if (lane.hasFailed()) lane.cancel();
    reading.current = null;
    tend(rowsOf(latest.current));
  }, [lanes, tend]);
  return {
    window,
    older: olderState,
    newer: newerState,
    again: againState,
    sight,
    change,
    tend,
    retry,
  };
}

/** An answer that leads no further and is not whole is a failure: asked again at once, it would be the same. */
function further(answer: LinesAnswer, from: Cursor, direction: 'older' | 'newer'): LinesAnswer {
  const last = direction === 'older' ? answer.lines.at(-1) : answer.lines[0];
  const isStuck = last === undefined || samePlace(last.cursor, from);
  if (answer.partial !== null && isStuck) throw new Error(answer.partial);
  return answer;
}

/** Lines that are shown do not go away because some of the engine could not be asked. */
function whole(answer: LinesBetween): LinesBetween {
  if (answer.partial !== null) throw new Error(answer.partial);
  return answer;
}
