import { recordStart, type Dialect, type RecordStart } from '../formats/read/record_start';
import { MAX_EVENT_BYTES, MAX_EVENT_LINES, type CutEvent, type CutState, type LineEnd } from './cut_event';
import { FileClock, type TimeHint } from './clock/file_clock';
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

export interface CutOptions {
  /** Decoded text from `state.position` on. */
  readonly text: string;
  /** The file ends with it. */
  readonly last: boolean;
  readonly state: CutState;
  readonly dialect: Dialect;
  /** IANA zone of times without one. */
  readonly timezone: string;
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
 * What was drawn over by a lone \r, as progress bars do, ends before a record that stands after it on the same line.
 *
 * Progress: text of 4 * MAX_EVENT_BYTES characters always holds two final events and the beginning of a third.
 */
export function cutEvents({ text, last, state, dialect, timezone }: CutOptions): Cut {
  const cutter = new Cutter(text, state, dialect, timezone);
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
    cutter.addLine(at, end, eol);
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
  readonly hint: TimeHint;
  readonly inFileRow: boolean;
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
  private oneLine: boolean;
  private repeated: string | null;
  private strong: boolean;
  private readonly clock: FileClock;
  private traceback: TracebackState | null;
  private midline: boolean;

  constructor(
    private readonly text: string,
    state: CutState,
    private readonly dialect: Dialect,
    timezone: string,
  ) {
    this.ascii = isAscii(text);
    this.position = state.position;
    this.row = state.row;
    this.oneLine = state.oneLine;
    this.repeated = state.repeated;
    this.strong = state.strong;
    this.clock = new FileClock(state.clock, timezone);
    this.traceback = state.traceback;
    this.midline = state.midline;
  }

  /** Where a line longer than an event may be has to be cut; its end when it fits. */
  pieceEnd(start: number, end: number): number {
    if (end - start <= MAX_EVENT_BYTES / 3) return end;
    if (this.ascii) return Math.min(end, start + MAX_EVENT_BYTES);
    return utf8Prefix(this.text, start, end, MAX_EVENT_BYTES);
  }

  /** A whole line: one that a record follows after a lone \r, in two. */
  addLine(start: number, end: number, eol: LineEnd): void {
    // Within the line alone: a search backwards in all of the text would go over all that was cut already.
    const line = this.text.slice(start, end);
    const redrawn = line.lastIndexOf('\r');
    if (redrawn > 0 && !this.midline && this.begins(line.slice(redrawn + 1))) {
      this.add(start, start + redrawn, '\r', false);
      this.add(start + redrawn + 1, end, eol, false);
    } else this.add(start, end, eol, false);
  }

  /** One line, or a piece of one that is cut (`cut`: the line goes on after it). */
  add(start: number, end: number, eol: LineEnd, cut: boolean): void {
    if (this.midline) {
      this.begin(start, true, this.clock.hintWithout());
      this.midline = false;
    } else {
      const line = this.text.slice(start, end);
      const record = this.begins(line);
      if (record) this.beginRecord(start, line, record);
      else if (this.continues(line)) this.goOn(start, end, this.tracebackAfter(line));
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

  /** The record that a line begins here, where what came before counts. */
  private begins(line: string): RecordStart | null {
    if (
      this.repeated !== null &&
      line.startsWith(this.repeated) &&
      !line.startsWith('[', this.repeated.length)
    )
      return null;
    const record = recordStart(line, this.dialect);
    if (!record || (record.weak && this.strong)) return null;
    return record.levelFirst && this.traceback === 'frames' ? null : record;
  }

  /** Whether a line that begins no record belongs to the one before. */
  private continues(line: string): boolean {
    if (this.row === null) return false;
    return !this.oneLine || ((line.startsWith(' ') || line.startsWith('\t')) && line.trim() !== '');
  }

  private tracebackAfter(line: string): TracebackState | null {
    return this.traceback ? tracebackNext(this.traceback, line) : tracebackStart(line);
  }

  private addPlain(start: number, end: number, line: string): void {
    const next = this.traceback && tracebackNext(this.traceback, line);
    if (next) {
      this.goOn(start, end, next);
      return;
    }
    this.traceback = null;
    this.begin(start, false, this.clock.hintWithout());
    this.row = null;
    this.traceback = tracebackStart(line);
  }

  private beginRecord(start: number, line: string, record: RecordStart): void {
    const before = this.state();
    const hint = record.time === null ? this.clock.hintWithout() : this.clock.next(record.time);
    this.begin(start, false, hint, record.isFileRow, before);
    this.traceback = tracebackStart(line);
    this.row = record.row;
    this.oneLine = record.oneLine;
    this.repeated = record.repeated;
    this.strong ||= !record.weak;
  }

  private goOn(start: number, end: number, traceback: TracebackState | null): void {
    if (!this.current || this.lines >= MAX_EVENT_LINES || !this.fits(this.current, start, end)) {
      this.begin(start, true, this.clock.hintWithout());
    }
    this.traceback = traceback;
  }

  private fits(current: Begun, start: number, end: number): boolean {
    // A character is at most three bytes a unit, so that most events are never measured.
    if ((end - current.start) * 3 <= MAX_EVENT_BYTES) return true;
    return this.position - current.before.position + this.bytes(start, end) <= MAX_EVENT_BYTES;
  }

  private begin(
    start: number,
    continued: boolean,
    hint: TimeHint,
    inFileRow = false,
    before = this.state(),
  ): void {
    if (this.current) this.close();
    this.previous = this.current?.before ?? null;
    const { time } = this.clock.state();
    this.current = { start, before, continued, time, hint, inFileRow };
    this.lines = 0;
  }

  private close(): void {
    if (!this.current) return;
    const text = this.text.slice(this.current.start, this.end - this.eol.length);
    this.events.push({ ...this.current, text, eol: this.eol, end: this.end });
  }

  private state(): CutState {
    const { position, row, oneLine, repeated, strong, clock, traceback, midline } = this;
    return { position, row, oneLine, repeated, strong, clock: clock.state(), traceback, midline };
  }

  private bytes(start: number, end: number): number {
    return this.ascii ? end - start : utf8Length(this.text, start, end);
  }

  private cut(final: number, consumed: number, state: CutState): Cut {
    return { events: this.events, final, consumed, state };
  }
}
