import { digitsEnd, isLetter, numberAt } from './characters';
import { dayNameEnd, monthAt } from './names';
import { century, readAnyTime } from './read_any_time';
import { readOffset } from './read_clock';
import type { WrittenTime } from './written_time';

/**
 * Reads the parts of a time token at a place into `time`. Numbers may lack a leading zero, as `%-d` writes them, or have
 * a space in its place, as `%e` does; %z and %Z may be empty, as they are for a time without a zone.
 * Source: https://docs.python.org/3/library/datetime.html#format-codes
 * @returns where they end, -1 when they do not stand here
 */
export function readTimeParts(
  text: string,
  at: number,
  parts: readonly string[],
  time: WrittenTime,
  order: 'dmy' | 'mdy' | null,
): number {
  let end = at;
  for (const part of parts) {
    if (part.length < 2 || part.charCodeAt(0) !== 37) {
      if (!text.startsWith(part, end)) return -1;
      end += part.length;
    } else {
      end = readDirective(text, end, part, time, order);
      if (end < 0) return -1;
    }
  }
  return end;
}

function readDirective(
  text: string,
  at: number,
  directive: string,
  time: WrittenTime,
  order: 'dmy' | 'mdy' | null,
): number {
  switch (directive) {
    case '%any':
      return readAnyTime(text, at, time, order);
    case '%dated': {
      const end = readAnyTime(text, at, time, order);
      return time.day === null ? -1 : end;
    }
    case '%b':
    case '%B': {
      const named = monthAt(text, at);
      if (named) time.month = named.month;
      return named ? named.end : -1;
    }
    case '%a':
    case '%A':
      return dayNameEnd(text, at);
    case '%p':
      return readHalf(text, at, time);
    case '%z':
      return readZoneOffset(text, at, time);
    case '%Z':
      return readZoneName(text, at, time);
    case '%f': {
      const end = digitsEnd(text, at, 9);
      if (end > at) time.nanos = numberAt(text, at, end) * 10 ** (9 - (end - at));
      return end > at ? end : -1;
    }
    case '%millis':
      return readMillis(text, at, time);
    case '%epoch':
    case '%epoch_millis':
      return readSeconds(text, at, directive === '%epoch' ? 1000 : 1, time);
    default:
      return readNumber(text, at, directive.charAt(1), time);
  }
}

/** How many digits each number has at most, and what it may be. */
const NUMBERS: Readonly<Record<string, readonly [digits: number, least: number, most: number]>> = {
  Y: [4, 0, 9999],
  y: [2, 0, 99],
  m: [2, 1, 12],
  d: [2, 1, 31],
  H: [2, 0, 23],
  I: [2, 1, 12],
  M: [2, 0, 59],
  S: [2, 0, 61],
  j: [3, 1, 366],
  U: [2, 0, 53],
  W: [2, 0, 53],
  V: [2, 1, 53],
  G: [4, 0, 9999],
  g: [2, 0, 99],
  u: [1, 1, 7],
  w: [1, 0, 6],
};

function readNumber(text: string, at: number, name: string, time: WrittenTime): number {
  const [digits, least, most] = NUMBERS[name] ?? [0, 0, -1];
  const from = digits === 2 && text.charCodeAt(at) === 32 ? at + 1 : at;
  const end = digitsEnd(text, from, digits - (from - at));
  if (end === from) return -1;
  const value = numberAt(text, from, end);
  if (value < least || value > most) return -1;
  switch (name) {
    case 'Y':
      time.year = value;
      break;
    case 'y':
      time.year = century(value);
      break;
    case 'm':
      time.month = value;
      break;
    case 'd':
      time.day = value;
      break;
    case 'H':
    case 'I':
      time.hour = value;
      break;
    case 'M':
      time.minute = value;
      break;
    case 'S':
      time.second = Math.min(value, 59);
      break;
    case 'j':
      time.yearDay = value;
      break;
  }
  return end;
}

function readHalf(text: string, at: number, time: WrittenTime): number {
  const half = text.slice(at, at + 2).toUpperCase();
  if (half !== 'AM' && half !== 'PM') return -1;
  time.afternoon = half === 'PM';
  return at + 2;
}

function readZoneOffset(text: string, at: number, time: WrittenTime): number {
  if (text.charCodeAt(at) === 90) {
    time.offset = 0;
    return at + 1;
  }
  const end = readOffset(text, at, time);
  return end < 0 ? at : end;
}

/** "UTC", "CEST", "+03": only UTC says how far it is, the others are the import's zone by their name. */
function readZoneName(text: string, at: number, time: WrittenTime): number {
  let end = at;
  while (isLetter(text.charCodeAt(end))) end++;
  const name = text.slice(at, end);
  if (name === 'UTC' || name === 'GMT') time.offset = time.offset ?? 0;
  if (end > at) return end;
  const sign = text.charCodeAt(at);
  return sign === 43 || sign === 45 ? digitsEnd(text, at + 1, 4) : at;
}

/** `%(msecs)03d`, `%(msecs)d`, `%(msecs).3f`. */
function readMillis(text: string, at: number, time: WrittenTime): number {
  const end = digitsEnd(text, at, 4);
  if (end === at || numberAt(text, at, end) > 1000) return -1;
  time.nanos = Math.min(numberAt(text, at, end), 999) * 1_000_000;
  if (text.charCodeAt(end) !== 46) return end;
  const fraction = digitsEnd(text, end + 1, 9);
  return fraction > end + 1 ? fraction : end;
}

/** A count since 1970, with or without a fraction. */
function readSeconds(text: string, at: number, unit: number, time: WrittenTime): number {
  const end = digitsEnd(text, at, 14);
  if (end === at) return -1;
  time.epoch = numberAt(text, at, end) * unit;
  if (text.charCodeAt(end) !== 46) return end;
  const fraction = digitsEnd(text, end + 1, 18);
  if (fraction === end + 1) return end;
  if (unit === 1000) time.epoch += Number(text.slice(end + 1, Math.min(fraction, end + 4)).padEnd(3, '0'));
  return fraction;
}
