import type { TracebackState } from './traceback';

export type LineEnd = '\n' | '\r\n' | '\r' | '';

export interface CutEvent {
  /** Without its last line end; inner line ends as they were. */
  readonly text: string;
  readonly eol: LineEnd;
  /** UTF-16 units of the given text, `end` after the line end. */
  readonly start: number;
  readonly end: number;
  /** What the text before it decided; its position is the event's `log.offset`. */
  readonly before: CutState;
  /** The rest of an event that was longer than the bound. */
  readonly continued: boolean;
  /** Time of the record before, for an event without one of its own; null when it has one or none came yet. */
  readonly time: string | null;
}

/** What the text before a position decides about the text after it. Part of the context of an import. */
export interface CutState {
  readonly position: number;
  readonly row: string | null;
  readonly time: string | null;
  /** An event ended here by the bound, inside a traceback that no record owns. */
  readonly traceback: TracebackState | null;
  /** An event ended here by the bound, in the middle of a line. */
  readonly midline: boolean;
}

export const CUT_START: CutState = { position: 0, row: null, time: null, traceback: null, midline: false };

/** An event that has more lines or UTF-8 bytes goes on as a new one, marked continued. */
export const MAX_EVENT_LINES = 500;
export const MAX_EVENT_BYTES = 1024 * 1024;
