import { timeText, type WrittenTime } from '../../formats/time/written_time';
import { comesTwice } from './zone_offset';

/** What one record's time cannot say by itself, and the records before it do. Part of the context of an import. */
export interface ClockState {
  /** Time of the record before ("2030-01-02T03:04:05.678", with its offset when it wrote one); null before the first. */
  readonly time: string | null;
  /** The file's date ("2030-01-02"), for times that leave out day or year; null when nothing says it. */
  readonly date: string | null;
  /** The clocks have gone back, and the hour that comes twice is not over. */
  readonly fold: boolean;
}

export const CLOCK_START: ClockState = { time: null, date: null, fold: false };

/** What an event is sent with; see `app_logs.hint` in common/event_document.ts. */
export interface TimeHint {
  readonly time?: string;
  readonly date?: string;
  readonly fold?: 1;
}

/** A step back that two threads writing at once do not make. */
const STEP_BACK = 60_000;
const HALF_DAY = 12 * 3600_000;
const DAY = 24 * 3600_000;

/**
 * Follows the times of a file in the order of its lines. Where clocks go back at the end of summer time, a time that is
 * more than a minute before the one before it and comes twice that day is taken for the second; so are those after it,
 * until the hour is over. A file that begins within that hour is taken to begin in its first pass. A time of day alone that is half a
 * day before the one before it is of the next day.
 */
export class FileClock {
  constructor(
    private now: ClockState,
    /** IANA zone of times without one. */
    private readonly zone: string,
  ) {}

  state(): ClockState {
    return this.now;
  }

  /** The hint of an event without a time of its own. */
  hintWithout(): TimeHint {
    const { time } = this.now;
    return time === null ? NO_HINT : { time, ...this.foldHint() };
  }

  /** Goes on to a record's time, and gives the hint that it needs. */
  next(written: WrittenTime): TimeHint {
    const text = timeText(written, this.dateFor(written));
    // Without any date the record before is the best there is.
    if (text === null) return this.hintWithout();
    const before = this.now.time;
    const date = written.epoch === null ? text.slice(0, 10) : this.now.date;
    const isLocalTime = written.epoch === null && written.offset === null;
    this.now = { time: text, date, fold: isLocalTime ? this.foldAfter(before, text) : this.now.fold };
    const partial = written.epoch === null && written.year === null;
    if (!partial && !this.now.fold) return NO_HINT;
    return { ...(partial && date !== null ? { date } : {}), ...(isLocalTime ? this.foldHint() : {}) };
  }

  private foldHint(): TimeHint {
    return this.now.fold ? { fold: 1 } : NO_HINT;
  }

  private dateFor(written: WrittenTime): string | null {
    const { date } = this.now;
    if (date === null || written.year !== null) return date;
    const text = timeText(written, date);
    if (text === null) return date;
    return written.month === null && written.yearDay === null ? this.dayOf(text, date) : yearOf(text, date);
  }

  /** The day of a time of day: the next one after midnight. */
  private dayOf(text: string, date: string): string {
    const { time } = this.now;
    if (time === null) return date;
    const back = localMillis(time) - localMillis(text);
    return back > HALF_DAY ? isoDate(Date.parse(`${date}T00:00:00Z`) + DAY) : date;
  }

  /** Whether a local time is the second of two, which the order of lines tells. */
  private foldAfter(before: string | null, text: string): boolean {
    const now = localMillis(text);
    if (this.now.fold) return comesTwice(now, this.zone);
    if (before === null || !isLocal(before)) return false;
    const back = localMillis(before) - now;
    return back > STEP_BACK && back < DAY && comesTwice(now, this.zone);
  }
}

/** The year of a day: the file's, or the one before or after when that is nearer. */
function yearOf(text: string, date: string): string {
  const ahead = localMillis(text) - Date.parse(`${date}T00:00:00Z`);
  const year = Number(date.slice(0, 4));
  if (ahead > HALF_YEAR) return `${year - 1}${date.slice(4)}`;
  return ahead < -HALF_YEAR ? `${year + 1}${date.slice(4)}` : date;
}

const NO_HINT: TimeHint = {};
const HALF_YEAR = 183 * DAY;

function isLocal(text: string): boolean {
  return text.length === 23;
}

function localMillis(text: string): number {
  return Date.parse(`${text.slice(0, 23)}Z`);
}

function isoDate(millis: number): string {
  return new Date(millis).toISOString().slice(0, 10);
}
