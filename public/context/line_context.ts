import { MAX_CONTEXT_LINES, type ContextAnswer, type ContextScope } from '../../common/api/context';
import type { Cursor, LogLine } from '../../common/api/logs';
import type { Failure } from '../services/failure';

export type Direction = 'newer' | 'older';

/** Lines each way that a context opens with, as people type `grep -C 5`. */
export const FIRST_LINES = 5;

/** How a request is getting on. */
export interface Progress {
  readonly loading: boolean;
  /** Under way for more than two seconds. */
  readonly slow: boolean;
  readonly failure: Failure | null;
}

/** The lines on one side of a line, newest first. */
export interface Side {
  readonly lines: readonly LogLine[];
  /** Where more are to be had; null when there are no more. */
  readonly next: Cursor | null;
  readonly progress: Progress;
}

/** What is shown around one line. */
export interface LineContext {
  readonly line: LogLine;
  /** What is chosen; null as long as the server has not said what is closest to the line. */
  readonly within: ContextScope | null;
  readonly available: readonly ContextScope[];
  readonly newer: Side;
  readonly older: Side;
  /** Of the request for both sides, when it is opened or another scope is chosen. */
  readonly progress: Progress;
  /** False before the first answer of the chosen scope: what is shown is of the scope before. */
  readonly loaded: boolean;
  readonly partial: string | null;
}

export const IDLE: Progress = { loading: false, slow: false, failure: null };
export const LOADING: Progress = { loading: true, slow: false, failure: null };
const EMPTY: Side = { lines: [], next: null, progress: IDLE };

/** A context before anything of it is there. */
export function openContext(line: LogLine): LineContext {
  return {
    line,
    within: null,
    available: [],
    newer: EMPTY,
    older: EMPTY,
    progress: LOADING,
    loaded: false,
    partial: null,
  };
}

/** Another scope is asked for; the lines of the one before stay until its answer is there. */
export function choosing(context: LineContext, within: ContextScope): LineContext {
  return {
    ...context,
    within,
    loaded: false,
    progress: LOADING,
    newer: { ...context.newer, progress: IDLE },
    older: { ...context.older, progress: IDLE },
  };
}

/** Takes in the answer for both sides. */
export function withBoth(context: LineContext, answer: ContextAnswer): LineContext {
  return {
    ...context,
    within: answer.within,
    available: answer.available,
    newer: { lines: answer.newer, next: answer.newerNext, progress: IDLE },
    older: { lines: answer.older, next: answer.olderNext, progress: IDLE },
    progress: IDLE,
    loaded: true,
    partial: answer.partial,
  };
}

/** Takes in more lines of one side; one that is there already, because lines came in between, is not shown twice. */
export function withMore(context: LineContext, direction: Direction, answer: ContextAnswer): LineContext {
  const side = context[direction];
  const known = new Set([context.line, ...context.newer.lines, ...context.older.lines].map(({ id }) => id));
  const added = answer[direction].filter(({ id }) => !known.has(id));
  const lines = direction === 'newer' ? [...added, ...side.lines] : [...side.lines, ...added];
  const next = direction === 'newer' ? answer.newerNext : answer.olderNext;
  return {
    ...context,
    partial: context.partial ?? answer.partial,
    [direction]: { lines, next, progress: IDLE },
  };
}

/** The same context with a request's progress: that for both sides, or for one. */
export function withProgress(
  context: LineContext,
  part: Direction | 'both',
  progress: Progress,
): LineContext {
  return part === 'both' ? { ...context, progress } : { ...context, [part]: { ...context[part], progress } };
}

/** How many of the wanted lines there is room for on a side. */
export function roomFor({ lines }: Side, wanted: number): number {
  return Math.max(0, Math.min(wanted, MAX_CONTEXT_LINES - lines.length));
}
