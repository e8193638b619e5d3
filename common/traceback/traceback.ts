/**
 * A Python traceback in parts. Nothing of the text is lost: each of its lines is in exactly one `raw`, `lead`, `header`,
 * `text` or `end`, and `tracebackText` gives it back.
 */
export interface Traceback {
  /** Lines before the first exception. */
  readonly before: string;
  /** In the order Python prints them: the one that was raised last is the last. */
  readonly exceptions: readonly RaisedException[];
  /** Lines after the last exception: the stack that `logging` adds for `stack_info=True`. */
  readonly after: string;
}

/** How an exception came of the one before it: `raise … from`, or raised while that one was handled. */
export type Relation = 'cause' | 'context';

export interface RaisedException {
  /** Null for the first, and for a sub-exception of a group. */
  readonly relation: Relation | null;
  /** What is printed before it: the sentence of its relation, or the rule above a sub-exception. */
  readonly lead: string;
  /** "Traceback (most recent call last):"; empty for one that has none. */
  readonly header: string;
  /** Oldest call first. */
  readonly frames: readonly Frame[];
  /** The lines of the exception itself, as they were printed. */
  readonly text: string;
  /** As printed, e.g. "shop.pay.CardError"; null for a text that begins with no type, and where it was cut off. */
  readonly type: string | null;
  /** All lines of its message; empty when it has none. */
  readonly message: string;
  /**
   * Notes (`add_note`) where they can be told from the message: after a group's "(2 sub-exceptions)", whose message is
   * one line. Those of other exceptions look like further lines of the message, and are there.
   */
  readonly notes: readonly string[];
  /** Of an exception group: its sub-exceptions, each with the chain that led to it. */
  readonly group: readonly (readonly RaisedException[])[];
  /** The rule below a group. */
  readonly end: string;
}

export interface Frame {
  readonly file: string;
  readonly line: number;
  /** Empty for the place of a SyntaxError, which is in no function. */
  readonly function: string;
  /** Source lines below it, without their common indentation; carets among them. */
  readonly source: readonly string[];
  /** Whether it is the application's own (see own_frame.ts). */
  readonly own: boolean;
  /** How many more times Python says that the same call was there. */
  readonly repeated: number;
  readonly raw: string;
}

/** The text that the traceback was read from. */
export function tracebackText({ before, exceptions, after }: Traceback): string {
  return before + exceptions.map(exceptionText).join('') + after;
}

/** The text of one exception, of its sub-exceptions too. */
export function exceptionText({ lead, header, frames, text, group, end }: RaisedException): string {
  const children = group.map((chain) => chain.map(exceptionText).join('')).join('');
  return lead + header + frames.map(({ raw }) => raw).join('') + text + children + end;
}

/** Calls in all exceptions, the repeated ones that Python left out among them. */
export function frameCount(exceptions: readonly RaisedException[]): number {
  let count = 0;
  for (const { frames, group } of exceptions) {
    for (const frame of frames) count += 1 + frame.repeated;
    for (const chain of group) count += frameCount(chain);
  }
  return count;
}
