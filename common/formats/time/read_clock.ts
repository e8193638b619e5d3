import { digitsEnd, isDigit, isLetter, numberAt, twoAt } from './characters';
import type { WrittenTime } from './written_time';

/**
 * Reads a time of day at a place: "03:04:05", "3:04:05 PM", "03:04:05,678", "03:04:05.678901", and the zone when one
 * follows. Seconds may be missing after a date. A fraction may come twice, as `%(asctime)s.%(msecs)03d` without a
 * datefmt writes it.
 * @returns where it ends, -1 without one
 */
export function readClock(text: string, at: number, time: WrittenTime, dated: boolean): number {
  const hourEnd = digitsEnd(text, at, 2);
  if (hourEnd === at || text.charCodeAt(hourEnd) !== COLON) return -1;
  if (hourEnd === at + 1 && !dated) return -1;
  const hour = numberAt(text, at, hourEnd);
  const minute = twoAt(text, hourEnd + 1);
  if (hour > 23 || minute < 0 || minute > 59) return -1;
  let end = hourEnd + 3;
  let second = 0;
  if (text.charCodeAt(end) === COLON) {
    second = twoAt(text, end + 1);
    // A leap second is the second before it.
    if (second < 0 || second > 60) return -1;
    end += 3;
  } else if (!dated || isDigit(text.charCodeAt(end))) return -1;
  time.hour = hour;
  time.minute = minute;
  time.second = Math.min(second, 59);
  const mark = text.charCodeAt(end);
  end = readFraction(text, end, time);
  end = readHalfOfDay(text, end, time);
  return readZone(text, end, time, mark === COMMA);
}

/** "AM" or "PM" after a space, with a clock of twelve hours. */
function readHalfOfDay(text: string, at: number, time: WrittenTime): number {
  if (text.charCodeAt(at) !== SPACE || time.hour < 1 || time.hour > 12) return at;
  const half = text.slice(at + 1, at + 3).toUpperCase();
  if ((half !== 'AM' && half !== 'PM') || isLetter(text.charCodeAt(at + 3))) return at;
  time.afternoon = half === 'PM';
  return at + 3;
}

/** ",678" or ".678901", one to nine digits. */
export function readFraction(text: string, at: number, time: WrittenTime): number {
  const mark = text.charCodeAt(at);
  if ((mark !== COMMA && mark !== DOT) || !isDigit(text.charCodeAt(at + 1))) return at;
  const end = digitsEnd(text, at + 1, 9);
  time.nanos = numberAt(text, at + 1, end) * 10 ** (9 - (end - at - 1));
  const again = mark === COMMA && text.charCodeAt(end) === DOT ? digitsEnd(text, end + 1, 6) : end;
  return again > end + 1 ? again : end;
}

/**
 * "Z", "+02:00", "+0200", " +0200", " UTC": the offset of a time that says it. After Python's own fraction, with its
 * comma, a "-1130" is no zone but the next value.
 */
function readZone(text: string, at: number, time: WrittenTime, comma: boolean): number {
  const first = text.charCodeAt(at);
  if (first === 90 && !isLetter(text.charCodeAt(at + 1)) && !isDigit(text.charCodeAt(at + 1))) {
    time.offset = 0;
    return at + 1;
  }
  const from = first === SPACE ? at + 1 : at;
  if (from > at && (text.startsWith('UTC', from) || text.startsWith('GMT', from))) {
    if (isLetter(text.charCodeAt(from + 3))) return at;
    const further = readOffset(text, from + 3, time);
    if (further < 0) time.offset = 0;
    return further < 0 ? from + 3 : further;
  }
  if (comma && from === at && text.charCodeAt(from + 3) !== COLON) return at;
  const end = readOffset(text, from, time);
  return end < 0 ? at : end;
}

/** "+02:00", "+0200", "+020030" at a place; the minutes must be there. */
export function readOffset(text: string, at: number, time: WrittenTime): number {
  const sign = text.charCodeAt(at);
  if (sign !== 43 && sign !== 45) return -1;
  const hours = twoAt(text, at + 1);
  const minutesAt = text.charCodeAt(at + 3) === COLON ? at + 4 : at + 3;
  const minutes = twoAt(text, minutesAt);
  const end = minutesAt + 2;
  if (hours < 0 || hours > 14 || minutes < 0 || minutes > 59 || isDigit(text.charCodeAt(end))) return -1;
  time.offset = (sign === 45 ? -1 : 1) * (hours * 3600 + minutes * 60);
  return end;
}

const COLON = 58;
const COMMA = 44;
const DOT = 46;
const SPACE = 32;
