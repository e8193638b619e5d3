import { ALL_TIME } from '../../common/all_time';
import type { LogLine } from '../../common/api/logs';
import { tailEndpoint } from '../../common/api/tail';
import type { Call } from '../services/call';
import { isAbort, toFailure, type Failure } from '../services/failure';
import { partialFailure } from '../tail/tail_failures';

/** How often is asked, and after a failure, milliseconds. */
export const ASK_EVERY_MS = 2_000;
const AFTER_FAILURE_MS = 5_000;
/** Lines that are shown of those that came. */
export const SHOWN_LINES = 20;

/** What has come of a service. */
export interface Arrivals {
  /** The first that came, at most `SHOWN_LINES`, in the order of their receipt. */
  readonly lines: readonly LogLine[];
  readonly count: number;
  /** There are more than `count` says. */
  readonly more: boolean;
  /** Why the last question had no answer; the next one may. */
  readonly failure: Failure | null;
}

export const NONE_YET: Arrivals = { lines: [], count: 0, more: false, failure: null };

/** Where receipt had got to when somebody began to wait, in the engine's own time; null until it is known. */
export interface Begin {
  since: string | null;
}

/**
 * Asks for what was received of a service since somebody began to wait, again and again.
 * @param begin is asked for when it is not known, and kept there: it is the same for each service
 * @returns what ends it, with the question that is under way
 */
export function followArrivals(
  call: Call,
  service: string,
  begin: Begin,
  onChange: (arrivals: Arrivals) => void,
): () => void {
  const controller = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last = NONE_YET;
  const tell = (arrivals: Arrivals) => {
    last = arrivals;
    onChange(arrivals);
  };
  const ask = async () => {
    begin.since ??= await begunAt(call, controller.signal);
    if (controller.signal.aborted) return;
    const scope = { ...ALL_TIME, services: [service] };
    const asked = { scope, since: begin.since, size: SHOWN_LINES };
    const answer = await call(tailEndpoint, asked, controller.signal);
    tell({
      lines: answer.lines,
      count: answer.lines.length + answer.waiting,
      more: answer.moreWaiting,
      failure: answer.partial === null ? null : partialFailure(answer.partial),
    });
  };
  const next = (delay: number) => {
    timer = setTimeout(run, delay);
  };
  const run = () => {
    // Nobody looks: nothing is asked.
    if (document.visibilityState === 'hidden') return next(ASK_EVERY_MS);
    ask().then(
      () => !controller.signal.aborted && next(ASK_EVERY_MS),
      (error: unknown) => {
        if (controller.signal.aborted || isAbort(error)) return;
        tell({ ...last, failure: toFailure(error) });
        next(AFTER_FAILURE_MS);
      },
    );
  };
  run();
  return () => {
    clearTimeout(timer);
    controller.abort();
  };
}

/** Just after the newest receipt of any service; the beginning of time where there is none. */
async function begunAt(call: Call, signal: AbortSignal): Promise<string> {
  const { upTo, partial } = await call(tailEndpoint, { scope: ALL_TIME, since: null }, signal);
  if (partial !== null) throw new Error(partial);
  return new Date(upTo === null ? 0 : Date.parse(upTo) + 1).toISOString();
}
