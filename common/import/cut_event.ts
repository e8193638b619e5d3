import { CLOCK_START, type ClockState, type TimeHint } from './clock/file_clock';
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
  /** Its record's time, or that of the record before: local ISO text, or with its offset; null when none came yet. */
  readonly time: string | null;
  /** What the pipeline cannot know about its time. */
  readonly hint: TimeHint;
  /** It begins with a record in the row that the file was found to be written in. */
  readonly inFileRow: boolean;
}

/** What the text before a position decides about the text after it. Part of the context of an import. */
export interface CutState {
  readonly position: number;
  /** Id of the row of the record that an unrecognised line would belong to; null when there is none. */
  readonly row: string | null;
  /** That record has one line, and only what is indented below it belongs to it. */
  readonly oneLine: boolean;
  /** What each line of that record's traceback begins with; null for nearly all formats. */
  readonly repeated: string | null;
  /** A record was recognised by a row that is not weak. */
  readonly strong: boolean;
  readonly clock: ClockState;
  /** How far a traceback has got that began before this. */
  readonly traceback: TracebackState | null;
  /** An event ended here by the bound, in the middle of a line. */
  readonly midline: boolean;
}

export const CUT_START: CutState = {
  position: 0,
  row: null,
  oneLine: false,
  repeated: null,
  strong: false,
  clock: CLOCK_START,
  traceback: null,
  midline: false,
};

/** An event that has more lines or UTF-8 bytes goes on as a new one, marked continued. */
export const MAX_EVENT_LINES = 500;
export const MAX_EVENT_BYTES = 1024 * 1024;
