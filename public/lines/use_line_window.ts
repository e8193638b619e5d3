import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { linesEndpoint } from '../../common/api/logs';
import type { LinesAnswer, LogLine, LogScope } from '../../common/api/logs';
import { justAbove } from '../../common/query/just_above';
import type { Call } from '../services/call';
import { useRequest } from '../services/use_request';
import type { RequestState } from '../services/use_request';
import type { LineAddress } from '../services/view_state';
import type { LaneState } from './use_lane';
import { useWindowPages } from './use_window_pages';
import { windowAround } from './window/end_pages';
import { withFirstPage } from './window/first_page';
import type { LineWindow } from './window/line_window';
import type { AskLines } from './window/read_between';
import { FIRST_SIZE, linesRequest, NEWEST } from './lines_request';
import { takeIn } from './window/take_in';
import { rowsOf } from './window/window_rows';
import type { Sight, WindowRows } from './window/window_rows';
import { nextTarget } from './window/window_target';

export interface LinesState {
  readonly window: LineWindow | null;
  readonly rows: WindowRows;
  /** The request for the newest lines, or for those around a line. */
  readonly first: Omit<RequestState<unknown>, 'answer'>;
  readonly older: LaneState;
  readonly newer: LaneState;
  /** Lines that were dropped and are read again. */
  readonly again: LaneState;
  /** The line that should have been opened and is not there: removed, or narrowed out. Its place is shown. */
  readonly missing: LineAddress | null;
  /** Another number whenever the window began anew: the list begins at its top, or where it is told to. */
  readonly opened: number;
  /** Says which rows are in sight: what is near is loaded, what is far is dropped. */
  inSight(sight: Sight): void;
  /** Tries again what failed at an end, or in the midst. */
  retry(): void;
  /** Shows the lines around this one. */
  openAround(line: LineAddress): void;
  /** Shows the newest lines. */
  openNewest(): void;
  /** Puts lines that came later into their places. */
  takeIn(lines: readonly LogLine[]): void;
}

interface Props {
  readonly call: Call;
  /** What to ask; null asks nothing and keeps what is shown. */
  readonly scope: LogScope | null;
  /** The same text as long as it is the same view (a refresh keeps it). */
  readonly viewKey: string;
  /** Fields to ask for besides those of every line; a stable list. */
  readonly fields: readonly string[];
  /** Lines of the first request. */
  readonly size?: number;
  /** The line that the view was opened at. */
  readonly line?: LineAddress | null;
}

/** What an opening answered: the newest lines, or those above and below a place. */
interface Opening {
  readonly run: number;
  readonly key: string;
  readonly page: LinesAnswer;
  readonly around: { readonly line: LineAddress; readonly newer: LinesAnswer } | null;
}

/** Loads lines and keeps those that matter: newest first, in both directions from where it was opened. */
export function useLineWindow(props: Props): LinesState {
  const { call, scope, viewKey, fields, size = FIRST_SIZE, line = null } = props;
  const [target, setTarget] = useState({ key: viewKey, line, around: line, run: 0 });
  const now = nextTarget(target, viewKey, line);
  if (now !== target) setTarget(now);
  const { run, around } = now;
  const [missing, setMissing] = useState<LineAddress | null>(null);
  const taken = useRef(-1);
  const [opened, setOpened] = useState(0);

  const ask = useMemo((): AskLines | null => {
    if (scope === null) return null;
    return (request, signal) => call(linesEndpoint, linesRequest(scope, request, fields), signal);
  }, [call, scope, fields]);
  const pages = useWindowPages(ask, viewKey);
  const { change, sight } = pages;

  const load = useCallback(
    async (signal: AbortSignal): Promise<Opening> => {
      if (ask === null) throw new Error('no scope to ask about');
      // Once the line was shown, a refresh is about the newest lines, as everywhere.
      if (around === null || taken.current === run) {
        return { run, key: viewKey, around: null, page: await ask(NEWEST(size), signal) };
      }
      const after = justAbove(around.cursor);
      const [newer, page] = await Promise.all([
        ask({ after, size, direction: 'newer' }, signal),
        ask({ after, size, direction: 'older' }, signal),
      ]);
      return { run, key: viewKey, page, around: { line: around, newer } };
    },
    [ask, around, run, viewKey, size],
  );
  const first = useRequest(ask === null ? null : load);
  const { answer } = first;
  useLayoutEffect(() => {
    if (answer === null) return;
    const isNew = taken.current !== answer.run;
    taken.current = answer.run;
    setOpened(answer.run);
    if (isNew) sight.current = { from: 0, to: 0 };
    if (answer.around === null) {
      change((before) =>
        withFirstPage(isNew ? null : before, answer.key, answer.page, sight.current.from > 0),
      );
      if (isNew) setMissing(null);
      return;
    }
    const { line: sought, newer } = answer.around;
    sight.current = { from: newer.lines.length, to: newer.lines.length };
    change(() => windowAround(answer.key, justAbove(sought.cursor), newer, answer.page));
    setMissing(answer.page.lines.some((one) => one.id === sought.id) ? null : sought);
  }, [answer, change, sight]);

  const openAround = useCallback(
    (to: LineAddress) => setTarget((before) => ({ ...before, around: to, run: before.run + 1 })),
    [],
  );
  const openNewest = useCallback(
    () => setTarget((before) => ({ ...before, around: null, run: before.run + 1 })),
    [],
  );
  const takeLines = useCallback(
    (lines: readonly LogLine[]) => change((before) => (before === null ? before : takeIn(before, lines))),
    [change],
  );
  const { window } = pages;
  const rows = useMemo(() => rowsOf(window), [window]);
  const { tend } = pages;
  useEffect(() => tend(rows), [tend, rows]);
  const inSight = useCallback(
    (seen: Sight) => {
      sight.current = seen;
      tend(rows);
    },
    [sight, tend, rows],
  );
  return {
    window,
    rows,
    first,
    older: pages.older,
    newer: pages.newer,
    again: pages.again,
    missing,
    opened,
    inSight,
    retry: pages.retry,
    openAround,
    openNewest,
    takeIn: takeLines,
  };
}
