import { isLetter } from './characters';

const MONTHS = 'JanFebMarAprMayJunJulAugSepOctNovDec';
export const MONTH_NAMES = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
export const DAY_NAMES = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** Number of the month whose English name, short or long, stands at a place, and where it ends. */
export function monthAt(text: string, at: number): { month: number; end: number } | null {
  const short = text.slice(at, at + 3);
  const place = short.length === 3 ? MONTHS.indexOf(short) : -1;
  if (place < 0 || place % 3 !== 0) return null;
  const long = MONTH_NAMES[place / 3] ?? '';
  const end = at + (text.startsWith(long, at) ? long.length : 3);
  return { month: place / 3 + 1, end };
}

/** Where the English name of a weekday, short or long, ends; -1 without one. */
export function dayNameEnd(text: string, at: number): number {
  const name = DAY_NAMES.find((day) => text.startsWith(day.slice(0, 3), at));
  if (name === undefined) return -1;
  const end = at + (text.startsWith(name, at) ? name.length : 3);
  return isLetter(text.charCodeAt(end)) ? -1 : end;
}
