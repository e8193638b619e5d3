import type { Client } from '@elastic/elasticsearch';
import { logScopeSchema, type LogLine } from '../../../common/api/logs';
import { readLines, linesQuery } from '../../../common/query/lines_query';
import { endlessScope } from '../../../common/query/endless_scope';
import { readTail, tailQuery } from '../../../common/query/tail_query';
import { withFirstPage } from '../../../public/lines/window/first_page';
import type { LineWindow } from '../../../public/lines/window/line_window';
import { takeIn } from '../../../public/lines/window/take_in';
import { createTailRunner, NOT_FOLLOWING, type TailSnapshot } from '../../../public/tail/tail_runner';
import { searchLogs } from '../../../server/routes/search_logs';

/** What somebody has on the screen who follows a service from now on. */
export interface FollowedLog {
  /** Newest first. */
  readonly lines: readonly LogLine[];
  /** How often each line was handed over by the tail. */
  readonly times: ReadonlyMap<string, number>;
  readonly snapshot: TailSnapshot;
  /** The lines that were there when following began are loaded: what comes from now on is new. */
  readonly begun: boolean;
  /** All states that were shown, in their order. */
  readonly states: readonly string[];
  setVisible(visible: boolean): void;
  end(): void;
}

/** Follows on the engine itself: the page's own code, without what draws it. */
export function followLog(client: Client, service: string): FollowedLog {
  const scope = logScopeSchema.parse({
    from: new Date(Date.now() - 60_000).toISOString(),
    to: new Date().toISOString(),
    services: [service],
  });
  let window: LineWindow | null = null;
  const shown = () => window?.pages.flatMap((page) => page.lines ?? []) ?? [];
  let snapshot = NOT_FOLLOWING;
  let begun = false;
  const states: string[] = [];
  const times = new Map<string, number>();
  const search = async (body: Readonly<Record<string, unknown>>, signal: AbortSignal) =>
    searchLogs({ client, signal }, body);
  const runner = createTailRunner({
    ask: async (question, signal) => {
      const request = { scope, ...question, size: 200 };
      return readTail(await search(tailQuery(request), signal), request);
    },
    onLines: (came) => {
      for (const { id } of came) times.set(id, (times.get(id) ?? 0) + 1);
      if (window !== null) window = takeIn(window, came);
    },
    onReload: () => {
      runner.setLoading(true);
      const request = { scope: endlessScope(scope), size: 1_000, after: null };
      search(linesQuery(request), new AbortController().signal)
        .then((answer) => {
          window = withFirstPage(null, 'followed', readLines(answer, request), false);
        })
        .finally(() => {
          begun = true;
          runner.setLoading(false);
        });
    },
    onChange: (next) => {
      snapshot = next;
      states.push(next.state.kind);
    },
    isShown: (id) => shown().some((line) => line.id === id),
  });
  runner.begin();
  return {
    get lines() {
      return shown();
    },
    get begun() {
      return begun;
    },
    get snapshot() {
      return snapshot;
    },
    times,
    states,
    setVisible: runner.setVisible,
    end: runner.end,
  };
}
