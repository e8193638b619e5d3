import type { LogLine } from '../../common/api/logs';
import type { TailAnswer } from '../../common/api/tail';
import type { Failure } from '../services/failure';
import { isAbort, toFailure } from '../services/failure';
import { NONE_LATE, takeLate } from './late_lines';
import { inTime } from './in_time';
import { partialFailure } from './tail_failures';
import { beginAt, knownIds, takeAnswer } from './tail_cursor';
import type { ReceivedLine, TailCursor } from './tail_cursor';
import { STOPPED, nextQuestionIn, pendingOf, stateOf, step } from './tail_state';
import type { NewLines, TailEvent, TailState } from './tail_state';

/** Most lines that are handed over at once. */
const BATCH = 1_000;

/** What of the tail a view shows. */
export interface TailSnapshot {
  readonly state: TailState;
  /** New lines that wait for whoever paused. */
  readonly pending: NewLines;
  /** By a line's id, how many milliseconds after its own time it was received. */
  readonly late: ReadonlyMap<string, number>;
}

export const NOT_FOLLOWING: TailSnapshot = {
  state: stateOf(STOPPED),
  pending: pendingOf(STOPPED),
  late: NONE_LATE.late,
};

export interface TailEdge {
  /** Asks the route; `since: null` asks where receipt has got to. */
  ask(question: { since: string | null; known: string[] }, signal: AbortSignal): Promise<TailAnswer>;
  /** Lines to put into their place, at most 1,000 at once; some may be there already. */
  onLines(lines: readonly LogLine[]): void;
  /** The newest lines have to be loaded anew and shown from the top. */
  onReload(): void;
  onChange(snapshot: TailSnapshot): void;
  /** True for a line that the page shows: it is neither new nor late. */
  isShown(id: string): boolean;
}

export interface TailRunner {
  /** Begins to follow at the newest line; also the jump there of somebody who is far behind. */
  begin(): void;
  end(): void;
  pause(): void;
  resume(): void;
  /** Asks at once: after a failure, after a sleep. */
  askNow(): void;
  setAway(away: boolean): void;
  /** While nobody can see the page nothing is asked; then it goes on from where it was. */
  setVisible(visible: boolean): void;
  /** While the page loads its newest lines anew nothing is asked: what it loads would replace what comes. */
  setLoading(loading: boolean): void;
}

/** Runs the questions of a tail, one at a time: timers and requests here, all decisions in tail_state and tail_cursor. */
export function createTailRunner(edge: TailEdge): TailRunner {
  let tail = STOPPED;
  let cursor: TailCursor | null = null;
  let lateLines = NONE_LATE;
  /** Receipts up to here are of before following began. */
  let begunAt: number | null = null;
  let running: AbortController | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let visible = true;
  let loading = false;
  let told = NOT_FOLLOWING;

  function send(event: TailEvent): void {
    const { tail: next, give, reload } = step(tail, event);
    tail = next;
    inBatches(give, edge.onLines);
    if (reload) begin();
    else tell();
  }

  function tell(): void {
    const snapshot = { state: stateOf(tail), pending: pendingOf(tail), late: lateLines.late };
    if (isSame(told, snapshot)) return;
    told = snapshot;
    edge.onChange(snapshot);
  }

  function begin(): void {
    cancel();
    cursor = null;
    lateLines = NONE_LATE;
    begunAt = null;
    send({ type: 'begin' });
    schedule();
  }

  function cancel(): void {
    clearTimeout(timer);
    running?.abort();
    running = null;
  }

  function schedule(atOnce = false): void {
    clearTimeout(timer);
    const delay = nextQuestionIn(tail);
    if (delay === null && !(atOnce && tail.phase !== 'stopped')) return;
    if (!visible || running !== null || (loading && tail.phase === 'running')) return;
    timer = setTimeout(ask, atOnce ? 0 : (delay ?? 0));
  }

  function ask(): void {
    const controller = new AbortController();
    running = controller;
    const question =
      cursor === null
        ? { since: null, known: [] }
        : { since: new Date(cursor.since).toISOString(), known: knownIds(cursor) };
    inTime((signal) => edge.ask(question, signal), controller)
      .then((answer) => {
        if (running === controller) take(answer);
      })
      .catch((error: unknown) => {
        if (running !== controller || isAbort(error)) return;
        send({ type: 'failure', ...trouble(toFailure(error)) });
      })
      .finally(() => {
        if (running !== controller) return;
        running = null;
        schedule();
      });
  }

  function take(answer: TailAnswer): void {
    if (cursor !== null) return takeLines(cursor, answer);
    // Where to begin has to be known for certain.
    if (answer.partial !== null) return send({ type: 'failure', ...trouble(partialFailure(answer.partial)) });
    cursor = beginAt(answer.upTo);
    begunAt = cursor.newest;
    send({ type: 'begun' });
    edge.onReload();
  }

  function takeLines(before: TailCursor, answer: TailAnswer): void {
    const taken = takeAnswer(before, answer);
    cursor = taken.cursor;
    const added = taken.fresh.filter((one) => isNew(one));
    lateLines = takeLate(lateLines, taken.fresh, new Set(added));
    // An answer without anything new, though more is said to wait, must not be asked for without a pause.
    const idle = taken.fresh.length === 0;
    if (answer.waiting === 0 && answer.partial === null) begunAt = null;
    send({
      type: 'answer',
      lines: taken.fresh.map(({ line }) => line),
      added: added.length,
      waiting: { count: idle ? 0 : answer.waiting, more: !idle && answer.moreWaiting },
      partial: answer.partial === null ? null : trouble(partialFailure(answer.partial)),
    });
  }

  /**
   * Asks for the whole overlap once more. What the page loaded may come from another copy of a shard, which lacks what was
   * shown already, and what was shown may be gone since; the engine's answer is the truth.
   */
  function rewind(): void {
    if (cursor === null) return;
    cursor = { ...cursor, seen: new Map() };
    begunAt = cursor.newest;
  }

  function isNew({ line, ingested }: ReceivedLine): boolean {
    return (begunAt === null || ingested > begunAt) && !edge.isShown(line.id);
  }

  return {
    begin,
    end: () => {
      cancel();
      lateLines = NONE_LATE;
      send({ type: 'end' });
    },
    pause: () => send({ type: 'pause' }),
    resume: () => {
      send({ type: 'resume' });
      schedule();
    },
    askNow: () => schedule(true),
    setAway: (away) => {
      if (away === tail.away) return;
      send({ type: 'scrolled', away });
      schedule();
    },
    setVisible: (now) => {
      if (now === visible) return;
      visible = now;
      if (visible) schedule(true);
      else clearTimeout(timer);
    },
    setLoading: (now) => {
      if (now === loading) return;
      loading = now;
      if (loading) {
        cancel();
        return;
      }
      rewind();
      send({ type: 'reloaded' });
      schedule(true);
    },
  };
}

function trouble(failure: Failure) {
  return { failure, random: Math.random() };
}

function inBatches(lines: readonly LogLine[], give: (batch: readonly LogLine[]) => void): void {
  for (let from = 0; from < lines.length; from += BATCH) give(lines.slice(from, from + BATCH));
}

function isSame(a: TailSnapshot, b: TailSnapshot): boolean {
  return a.late === b.late && JSON.stringify([a.state, a.pending]) === JSON.stringify([b.state, b.pending]);
}
