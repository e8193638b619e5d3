import type { WrittenTime } from '../time/written_time';

/**
 * How a file writes dates that can be read both ways. A date with a number over 12 says it; without one, the number that
 * takes more values is the day, because days go by faster than months.
 * @returns null when no date of the file can be read both ways, or nothing tells
 */
export function dateOrder(times: readonly WrittenTime[]): 'dmy' | 'mdy' | null {
  const either = times.filter((time) => time.eitherOrder);
  if (either.length === 0) return null;
  const shown = times.find((time) => time.order !== null)?.order;
  if (shown) return shown;
  // As they were read: by the default of their shape.
  const days = new Set(either.map((time) => time.day)).size;
  const months = new Set(either.map((time) => time.month)).size;
  if (days >= months) return null;
  // Slashes are read month first unless something tells otherwise, dashes and dots day first.
  return either.some((time) => time.slashes) ? 'dmy' : 'mdy';
}
