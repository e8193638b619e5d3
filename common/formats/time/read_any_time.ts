import { digitsEnd, isDigit, isLetter, numberAt, twoAt } from './characters';
import { dayNameEnd, monthAt } from './names';
import { readClock } from './read_clock';
import type { WrittenTime } from './written_time';

/**
 * Reads a time of any shape that logs use:
 *
 *     2030-01-02 03:04:05,678   2030-01-02T03:04:05.678+02:00   2030/01/02 03:04   2030-01-02 03:04:05 AM
 *     31-12-2030 03:04:05       12/31/2030 03:04:05 PM          31.12.30 03:04:05
 *     02/Jan/2030:03:04:05 +0200   02-Jan-2030 03:04:05   2 January 2030 03:04:05
 *     Jan  2 03:04:05   Wed Jan  2 03:04:05 2030   Wed, 02 Jan 2030 03:04:05 GMT   Jan 02, 2030 03:04:05
 *     03:04:05,678      1893553445.678       1893553445678
 *
 * `server/assets/ingest_pipeline/reading_time.ts` is the same in painless; the cases in test/logs hold the two together.
 * @param order what a date that can be read both ways is in this file, when that is known
 * @returns where it ends, -1 without one
 */
export function readAnyTime(
  text: string,
  at: number,
  time: WrittenTime,
  order: 'dmy' | 'mdy' | null,
): number {
  const first = text.charCodeAt(at);
  if (isLetter(first)) return readNamed(text, at, time);
  const end = digitsEnd(text, at, 14);
  switch (end - at) {
    case 4:
      return readYearFirst(text, at, time);
    case 1:
    case 2:
      if (text.charCodeAt(end) === 58) return readClock(text, at, time, false);
      return readDayFirst(text, at, end, time, order);
    case 10:
    case 13:
      return readEpoch(text, at, end, time);
    default:
      return -1;
  }
}

/** "2030-01-02 03:04:05", also with "/" or "." in the date and "T" or "_" after it. */
function readYearFirst(text: string, at: number, time: WrittenTime): number {
  const mark = text.charCodeAt(at + 4);
  if (mark !== 45 && mark !== 47 && mark !== 46) return -1;
  if (text.charCodeAt(at + 7) !== mark) return -1;
  const month = twoAt(text, at + 5);
  const day = twoAt(text, at + 8);
  if (month < 1 || month > 12 || day < 1 || day > 31) return -1;
  const gap = text.charCodeAt(at + 10);
  if (gap !== 32 && gap !== 84 && gap !== 95) return -1;
  setDate(time, numberAt(text, at, at + 4), month, day);
  return readClock(text, at + 11, time, true);
}

/** "31-12-2030 03:04:05", "12/31/30, 03:04:05", "02/Jan/2030:03:04:05", "2 January 2030 03:04:05". */
function readDayFirst(
  text: string,
  at: number,
  end: number,
  time: WrittenTime,
  order: 'dmy' | 'mdy' | null,
): number {
  const mark = text.charCodeAt(end);
  if (mark !== 45 && mark !== 47 && mark !== 46 && mark !== 32) return -1;
  const one = numberAt(text, at, end);
  const named = monthAt(text, end + 1);
  let next: number;
  if (named) {
    if (text.charCodeAt(named.end) !== mark) return -1;
    setDate(time, null, named.month, one);
    next = named.end + 1;
  } else {
    const otherEnd = digitsEnd(text, end + 1, 2);
    if (otherEnd === end + 1 || mark === 32 || text.charCodeAt(otherEnd) !== mark) return -1;
    const other = numberAt(text, end + 1, otherEnd);
    const dayFirst = one > 12 || (other <= 12 && (order ?? (mark === 47 ? 'mdy' : 'dmy')) === 'dmy');
    time.eitherOrder = one <= 12 && other <= 12 && one !== other;
    time.slashes = mark === 47;
    if (one > 12 !== other > 12) time.order = one > 12 ? 'dmy' : 'mdy';
    setDate(time, null, dayFirst ? other : one, dayFirst ? one : other);
    next = otherEnd + 1;
  }
  if (time.month === null || time.month < 1 || time.month > 12) return -1;
  if (time.day === null || time.day < 1 || time.day > 31) return -1;
  const yearEnd = digitsEnd(text, next, 4);
  if (yearEnd - next !== 4 && yearEnd - next !== 2) return -1;
  const year = numberAt(text, next, yearEnd);
  time.year = yearEnd - next === 4 ? year : century(year);
  const clock = gapEnd(text, yearEnd);
  return clock < 0 ? -1 : readClock(text, clock, time, true);
}

/** A space, a colon as in access logs, or ", " between date and clock. */
function gapEnd(text: string, at: number): number {
  const gap = text.charCodeAt(at);
  if (gap === 32 || gap === 58 || gap === 84) return at + 1;
  return gap === 44 && text.charCodeAt(at + 1) === 32 ? at + 2 : -1;
}

/** "Jan  2 03:04:05", "Jan 02, 2030 03:04:05", "Wed Jan  2 03:04:05 2030", "Wed, 02 Jan 2030 03:04:05". */
function readNamed(text: string, at: number, time: WrittenTime): number {
  let from = at;
  const dayName = dayNameEnd(text, at);
  if (dayName >= 0) {
    from = text.charCodeAt(dayName) === 44 ? dayName + 2 : dayName + 1;
    const end = digitsEnd(text, from, 2);
    if (end > from) return readDayFirst(text, from, end, time, 'dmy');
  }
  const named = monthAt(text, from);
  if (!named || text.charCodeAt(named.end) !== 32) return -1;
  const dayAt = text.charCodeAt(named.end + 1) === 32 ? named.end + 2 : named.end + 1;
  const dayEnd = digitsEnd(text, dayAt, 2);
  const day = numberAt(text, dayAt, dayEnd);
  if (dayEnd === dayAt || day < 1 || day > 31) return -1;
  setDate(time, null, named.month, day);
  let clock = gapEnd(text, dayEnd);
  if (clock < 0) return -1;
  const yearEnd = digitsEnd(text, clock, 4);
  if (yearEnd === clock + 4) {
    time.year = numberAt(text, clock, yearEnd);
    clock = gapEnd(text, yearEnd);
    if (clock < 0) return -1;
  }
  const end = readClock(text, clock, time, false);
  if (end < 0 || time.year !== null || dayName < 0) return end;
  // ctime writes the year last.
  const last = digitsEnd(text, end + 1, 4);
  if (text.charCodeAt(end) !== 32 || last !== end + 5) return end;
  time.year = numberAt(text, end + 1, last);
  return last;
}

/** Seconds or milliseconds since 1970, between 2001 and 2033. */
function readEpoch(text: string, at: number, end: number, time: WrittenTime): number {
  if (text.charCodeAt(at) !== 49 || isLetter(text.charCodeAt(end)) || isDigit(text.charCodeAt(end)))
    return -1;
  const whole = numberAt(text, at, end);
  if (end - at === 13) {
    time.epoch = whole;
    return end;
  }
  time.epoch = whole * 1000;
  if (text.charCodeAt(end) !== 46 || !isDigit(text.charCodeAt(end + 1))) return end;
  const fraction = digitsEnd(text, end + 1, 9);
  const digits = text.slice(end + 1, end + 4).slice(0, fraction - end - 1);
  time.epoch += Number(digits.padEnd(3, '0'));
  return fraction;
}

/** As POSIX has it: 69 to 99 are of the last century. */
export function century(year: number): number {
  return year + (year >= 69 ? 1900 : 2000);
}

function setDate(time: WrittenTime, year: number | null, month: number, day: number): void {
  time.year = year;
  time.month = month;
  time.day = day;
}
