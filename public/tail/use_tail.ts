import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { LogLine, LogScope } from '../../common/api/logs';
import { tailEndpoint } from '../../common/api/tail';
import type { Call } from '../services/call';
import { NOT_FOLLOWING, createTailRunner } from './tail_runner';
import type { TailRunner, TailSnapshot } from './tail_runner';

export interface TailInput {
  readonly call: Call;
  /** What narrows; null while it cannot be built. Its `to` is not looked at. */
  readonly scope: LogScope | null;
  /** The same text as long as a person asks for the same: following begins anew when it changes. */
  readonly viewKey: string;
  /** Whether to follow. */
  readonly active: boolean;
  /** False while older lines are in sight: then nothing moves. */
  readonly atTop: boolean;
  /** The page is loading its newest lines. */
  readonly loading: boolean;
  /** Fields to give in each line's `values`. */
  readonly fields: readonly string[];
  /** Lines to put into their place, at most 1,000 at once; some may be there already. */
  readonly onLines: (lines: readonly LogLine[]) => void;
  /** Load the newest lines anew, of a scope without end (`endlessScope`), and show them from the top. */
  readonly onReload: () => void;
  /** Go to the top: the new lines are there. */
  readonly toTop: () => void;
  /** True for a line that the page holds. */
  readonly isShown: (id: string) => boolean;
}

export interface TailControl extends TailSnapshot {
  pause(): void;
  /** Ends a pause: shows what has come, at the top. */
  resume(): void;
  /** Gives up catching up: goes to the newest line. */
  jump(): void;
  /** Asks at once, after a failure. */
  retry(): void;
}

/**
 * Follows the lines that come in: asks every two seconds while the page can be seen, one question at a time, and goes on
 * from where it was after a failure, a sleep or in a tab that was hidden.
 */
export function useTail(input: TailInput): TailControl {
  const { call, viewKey, atTop, loading } = input;
  const active = input.active && input.scope !== null;
  const [snapshot, setSnapshot] = useState<TailSnapshot>(NOT_FOLLOWING);
  const latest = useRef(input);
  latest.current = input;
  const runner = useMemo(() => createRunner(call, latest, setSnapshot), [call]);

  useLayoutEffect(() => runner.setLoading(loading), [runner, loading]);
  useEffect(() => runner.setAway(!atTop), [runner, atTop]);
  useEffect(() => {
    const look = () => runner.setVisible(document.visibilityState !== 'hidden');
    look();
    document.addEventListener('visibilitychange', look);
    window.addEventListener('online', runner.askNow);
    return () => {
      document.removeEventListener('visibilitychange', look);
      window.removeEventListener('online', runner.askNow);
    };
  }, [runner]);
  useEffect(() => {
    if (!active) return;
    runner.begin();
    return runner.end;
  }, [runner, active, viewKey]);

  return useMemo(
    () => ({
      ...snapshot,
      pause: runner.pause,
      resume: () => {
        runner.resume();
        latest.current.toTop();
      },
      jump: () => {
        runner.begin();
        latest.current.toTop();
      },
      retry: runner.askNow,
    }),
    [snapshot, runner],
  );
}

function createRunner(
  call: Call,
  latest: { readonly current: TailInput },
  onChange: (snapshot: TailSnapshot) => void,
): TailRunner {
  return createTailRunner({
    ask: ({ since, known }, signal) => {
      const { scope, fields } = latest.current;
      if (scope === null) throw new Error('no scope to ask about');
      return call(tailEndpoint, { scope, since, known, fields: [...fields] }, signal);
    },
    onLines: (lines) => latest.current.onLines(lines),
    onReload: () => {
      latest.current.onReload();
      latest.current.toTop();
    },
    isShown: (id) => latest.current.isShown(id),
    onChange,
  });
}
