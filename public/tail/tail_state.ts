import type { LogLine } from '../../common/api/logs';
import { delayBefore } from '../../common/import/back_off';
import { isDecision, type Failure } from '../services/failure';

/** Milliseconds between two questions of somebody who has all there is. */
export const POLL_MS = 2_000;

/** Lines that are held while paused; of more only the number is kept, and going on loads the newest anew. */
export const MAX_HELD = 2_000;

/** Being this far behind, one is offered to go to the newest line at once. */
export const FAR_BEHIND = 5_000;

const BACK_OFF = { firstMs: 2_000, longestMs: 30_000 };

/** What following is doing, in the one word that matters most. */
export type TailState =
  | { readonly kind: 'stopped' }
  | { readonly kind: 'starting' }
  | { readonly kind: 'live' }
  | { readonly kind: 'paused'; readonly pending: NewLines }
  | { readonly kind: 'behind'; readonly waiting: NewLines }
  /** `retryInMs` counts from the failure; null when asking again alone does not help. */
  | { readonly kind: 'failed'; readonly failure: Failure; readonly retryInMs: number | null };

export interface NewLines {
  readonly count: number;
  /** There are more than `count`. */
  readonly more: boolean;
}

/** Everything that following has to remember but where it has read to. */
export interface Tail {
  /** `loading`: where to begin is known, and the page loads its newest lines anew, after which it stands at its top. */
  readonly phase: 'stopped' | 'starting' | 'loading' | 'running';
  /** The person looks at older lines: nothing may move. */
  readonly away: boolean;
  /** The person asked for a pause. */
  readonly byHand: boolean;
  /** Came while paused, not shown yet. */
  readonly held: readonly LogLine[];
  /** How many came while paused, held or not. */
  readonly pending: number;
  /** More came than are held. */
  readonly overflown: boolean;
  /** Not asked for yet. */
  readonly waiting: NewLines;
  readonly failure: Failure | null;
  readonly retryInMs: number | null;
  /** Failures one after the other. */
  readonly failures: number;
}

export type TailEvent =
  | { readonly type: 'begin' }
  | { readonly type: 'begun' }
  /**
   * `added` of the lines came since following began; the others may be on the page already. With `partial` the lines
   * count, but the same has to be asked again.
   */
  | {
      readonly type: 'answer';
      readonly lines: readonly LogLine[];
      readonly added: number;
      readonly waiting: NewLines;
      readonly partial: Trouble | null;
    }
  | ({ readonly type: 'failure' } & Trouble)
  | { readonly type: 'scrolled'; readonly away: boolean }
  | { readonly type: 'pause' }
  | { readonly type: 'resume' }
  /** The page has loaded its newest lines anew: what was held is on it. */
  | { readonly type: 'reloaded' }
  | { readonly type: 'end' };

export interface Trouble {
  readonly failure: Failure;
  /** In [0, 1): so that pages which failed together do not come back together. */
  readonly random: number;
}

/** What follows of an event: lines to show now, and whether the newest lines have to be loaded anew. */
export interface TailStep {
  readonly tail: Tail;
  readonly give: readonly LogLine[];
  readonly reload: boolean;
}

const NOTHING: NewLines = { count: 0, more: false };
const NO_PENDING = { held: [], pending: 0, overflown: false };
const NO_FAILURE = { failure: null, retryInMs: null, failures: 0 };

export const STOPPED: Tail = {
  phase: 'stopped',
  away: false,
  byHand: false,
  ...NO_PENDING,
  waiting: NOTHING,
  ...NO_FAILURE,
};

/** One event in the life of a tail. */
export function step(tail: Tail, event: TailEvent): TailStep {
  switch (event.type) {
    case 'begin':
      // Whoever begins, or jumps, is taken to the newest line.
      return quiet({ ...STOPPED, phase: 'starting' });
    case 'begun':
      return quiet({ ...tail, phase: 'loading', ...NO_FAILURE });
    case 'end':
      return quiet(STOPPED);
    case 'answer':
      return answered(tail, event);
    case 'failure':
      return quiet(failed(tail, event));
    case 'pause':
      return quiet({ ...tail, byHand: true });
    case 'scrolled':
      return goneOn({ ...tail, away: event.away });
    case 'resume':
      return goneOn({ ...tail, away: false, byHand: false });
    case 'reloaded':
      return quiet({ ...tail, phase: tail.phase === 'loading' ? 'running' : tail.phase, ...NO_PENDING });
  }
}

/** The one thing to say about it. */
export function stateOf(tail: Tail): TailState {
  if (tail.phase === 'stopped') return { kind: 'stopped' };
  if (tail.failure !== null) return { kind: 'failed', failure: tail.failure, retryInMs: tail.retryInMs };
  // Whoever reads on before the page stands at its top would be taken back there: it is not called live yet.
  if (tail.phase !== 'running') return { kind: 'starting' };
  if (isPaused(tail)) return { kind: 'paused', pending: pendingOf(tail) };
  if (tail.waiting.count > 0) return { kind: 'behind', waiting: tail.waiting };
  return { kind: 'live' };
}

/** New lines that are not shown yet because of a pause, also when something more pressing is to be said. */
export function pendingOf(tail: Tail): NewLines {
  if (!isPaused(tail)) return NOTHING;
  return { count: tail.pending + tail.waiting.count, more: tail.waiting.more };
}

/** Milliseconds until the next question; null when there is none. Who is paused need not hurry. */
export function nextQuestionIn(tail: Tail): number | null {
  if (tail.phase === 'stopped' || tail.phase === 'loading') return null;
  if (tail.failure !== null) return tail.retryInMs;
  return tail.phase === 'starting' || (tail.waiting.count > 0 && !isPaused(tail)) ? 0 : POLL_MS;
}

export function isPaused(tail: Tail): boolean {
  return tail.phase === 'running' && (tail.away || tail.byHand);
}

function answered(before: Tail, event: Extract<TailEvent, { type: 'answer' }>): TailStep {
  const { lines, added, waiting, partial } = event;
  const asked = partial === null ? { ...before, ...NO_FAILURE } : failed(before, partial);
  const tail = { ...asked, waiting };
  if (!isPaused(before)) return { tail, give: lines, reload: false };
  const pending = before.pending + added;
  const overflown = before.overflown || before.held.length + lines.length > MAX_HELD;
  return quiet({ ...tail, held: overflown ? [] : [...before.held, ...lines], pending, overflown });
}

function failed(tail: Tail, { failure, random }: Trouble): Tail {
  const failures = tail.failures + 1;
  const retryInMs = isDecision(failure) ? null : delayBefore(failures, BACK_OFF, random);
  return { ...tail, failure, failures, retryInMs };
}

/** Shows what was held, unless there is still a reason to wait. */
function goneOn(tail: Tail): TailStep {
  if (isPaused(tail)) return quiet(tail);
  return { tail: { ...tail, ...NO_PENDING }, give: tail.held, reload: tail.overflown };
}

function quiet(tail: Tail): TailStep {
  return { tail, give: [], reload: false };
}
