import { recordStart, type RecordStart } from '../formats/record_start';
import { MAX_EVENT_BYTES, MAX_EVENT_LINES, type CutEvent, type CutState, type LineEnd } from './cut_event';
import { tracebackNext, tracebackStart, type TracebackState } from './traceback';
import { isAscii, utf8Length, utf8Prefix } from './utf8_length';

export interface Cut {
  readonly events: readonly CutEvent[];
  /** How many of `events`, from the first, no further text can change. Without `last` that is all of them. */
  readonly final: number;
  /** UTF-16 units of the text up to the first event that is not final: where to go on from. */
  readonly consumed: number;
  readonly state: CutState;
}

/**
 * Cuts text into events, left to right. A record begins where `recordStart` says. Until a first record is
 * recognised each line is an event, except that a traceback is one; after it, an unrecognised line continues the
 * record up to the bound. A line ends with \n or \r\n; a lone \r is text, or the line end of the file's last line.
 *
 * An event is final when the next one has begun with a *complete* line, so the same text gives the same final
 * events however it is dealt out. With `last` the rest comes too. The events that more text might change are then
 * those after `final`: the last one; and the one before it as well when the file's last line has no line end,
 * because whether that line begins an event is known only when it is whole.
 *
 * Progress: text of 4 * MAX_EVENT_BYTES characters always holds two final events and the beginning of a third.
 * @param text decoded text from `state.position` on
 */
export function cutEvents({ text, last, state }: { text: string; last: boolean; state: CutState }): Cut {
  const cutter = new Cutter(text, state);
  let at = 0;
  while (at < text.length) {
    const newline = text.indexOf('\n', at);
    const complete = newline >= 0;
    const eol: LineEnd = complete
      ? newline > at && text.charCodeAt(newline - 1) === 13
        ? '\r\n'
        : '\n'
      : text.charCodeAt(text.length - 1) === 13
        ? '\r'
        : '';
    const end = (complete ? newline + 1 : text.length) - eol.length;
    const piece = cutter.pieceEnd(at, end);
    if (piece < end) {
      cutter.add(at, piece, '', true);
      at = piece;
      continue;
    }
    if (!complete && !last) break;
    cutter.add(at, end, eol, false);
    at = end + eol.length;
    if (!complete) return cutter.finish(true);
  }
  return last ? cutter.finish(false) : cutter.pause();
}

interface Begun {
  readonly start: number;
  /** The state before its first line. */
  readonly before: CutState;
  readonly continued: boolean;
  readonly time: string | null;
}

class Cutter {
  private readonly ascii: boolean;
  private readonly events: CutEvent[] = [];
  private current: Begun | null = null;
  private previous: CutState | null = null;
  private end = 0;
  private eol: LineEnd = '';
  private lines = 0;
  private position: number;
  private row: string | null;
  private time: string | null;
  private traceback: TracebackState | null;
  private midline: boolean;

  constructor(
    private readonly text: string,
    state: CutState,
  ) {
    this.ascii = isAscii(text);
    this.position = state.position;
    this.row = state.row;
    this.time = state.time;
    this.traceback = state.traceback;
    this.midline = state.midline;
  }

  /** Where a line longer than an event may be has to be cut; its end when it fits. */
  pieceEnd(start: number, end: number): number {
    if (end - start <= MAX_EVENT_BYTES / 3) return end;
    if (this.ascii) return Math.min(end, start + MAX_EVENT_BYTES);
    return utf8Prefix(this.text, start, end, MAX_EVENT_BYTES);
  }

  /** One line, or a piece of one that is cut (`cut`: the line goes on after it). */
  add(start: number, end: number, eol: LineEnd, cut: boolean): void {
    if (this.midline) {
      this.begin(start, true, this.time);
      this.midline = false;
    } else {
      const line = this.text.slice(start, end);
      const record = recordStart(line);
      if (record) this.beginRecord(start, record);
      else if (this.row !== null) this.goOn(start, end, null);
      else this.addPlain(start, end, line);
    }
    this.end = end + eol.length;
    this.eol = eol;
    this.lines++;
    this.position += this.bytes(start, this.end);
    this.midline = cut;
  }

  /** More text will come: the event that is open stays where it is. */
  pause(): Cut {
    const state = this.current ? this.current.before : this.state();
    return this.cut(this.events.length, this.current ? this.current.start : this.end, state);
  }

  /** The file ends here. @param torn its last line has no line end */
  finish(torn: boolean): Cut {
    const { current, previous } = this;
    if (!current) return this.cut(0, 0, this.state());
    const both = torn && this.lines === 1 && previous !== null && !current.before.midline;
    this.close();
    const final = this.events.length - (both ? 2 : 1);
    return this.cut(final, this.events[final]?.start ?? 0, both ? previous : current.before);
  }

  private addPlain(start: number, end: number, line: string): void {
    const next = this.traceback && tracebackNext(this.traceback, line);
    if (next) {
      this.goOn(start, end, next);
      return;
    }
    this.traceback = null;
    this.begin(start, false, this.time);
    this.traceback = tracebackStart(line);
  }

  private beginRecord(start: number, record: RecordStart): void {
    this.traceback = null;
    this.begin(start, false, record.time === null ? this.time : null);
    this.row = record.row;
    this.time = record.time ?? this.time;
  }

  private goOn(start: number, end: number, traceback: TracebackState | null): void {
    if (!this.current || this.lines >= MAX_EVENT_LINES || !this.fits(this.current, start, end)) {
      this.begin(start, true, this.time);
    }
    this.traceback = traceback;
  }

  private fits(current: Begun, start: number, end: number): boolean {
    // A character is at most three bytes a unit, so that most events are never measured.
    if ((end - current.start) * 3 <= MAX_EVENT_BYTES) return true;
    return this.position - current.before.position + this.bytes(start, end) <= MAX_EVENT_BYTES;
  }

  private begin(start: number, continued: boolean, time: string | null): void {
    if (this.current) this.close();
    this.previous = this.current?.before ?? null;
    this.current = { start, before: this.state(), continued, time };
    this.lines = 0;
  }

  private close(): void {
    if (!this.current) return;
    const { start, before, continued, time } = this.current;
    const text = this.text.slice(start, this.end - this.eol.length);
    this.events.push({ text, eol: this.eol, start, end: this.end, before, continued, time });
  }

  private state(): CutState {
    const { position, row, time, traceback, midline } = this;
    return { position, row, time, traceback, midline };
  }

  private bytes(start: number, end: number): number {
    return this.ascii ? end - start : utf8Length(this.text, start, end);
  }

  private cut(final: number, consumed: number, state: CutState): Cut {
    return { events: this.events, final, consumed, state };
  }
}
