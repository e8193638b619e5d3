import type { Direction } from './context_query';
import type { FilePlace } from './file_place';

/**
 * Picks, from documents of one file in the order of their offsets, those that stand one after the other. What overlaps
 * is the same text twice: a re-parse that has not removed the old documents yet, or a provisional event beside the whole.
 * Where something is missing the next one follows all the same.
 * @param places all from `from` on, in the order of the walk
 */
export function inARow(places: readonly FilePlace[], from: FilePlace, direction: Direction): FilePlace[] {
  const row: FilePlace[] = [];
  let last = from;
  let left = sorted(places, direction);
  for (;;) {
    left = left.filter((place) => isBeyond(place, last, direction));
    const next = nextOf(left, last, direction);
    if (next === undefined) return row;
    row.push(next);
    last = next;
  }
}

/** The one that touches the last, else the nearest. */
function nextOf(places: readonly FilePlace[], last: FilePlace, direction: Direction): FilePlace | undefined {
  return places.find((place) => touches(last, place, direction)) ?? places[0];
}

/** Whether no byte of the file is between the two. */
export function touches(last: FilePlace, place: FilePlace, direction: Direction): boolean {
  return direction === 'newer' ? place.offset === last.end : place.end === last.offset;
}

function isBeyond(place: FilePlace, last: FilePlace, direction: Direction): boolean {
  if (place.id === last.id) return false;
  return direction === 'newer' ? place.offset >= last.end : place.end <= last.offset;
}

/** By offset; of several at one place the whole one first. */
function sorted(places: readonly FilePlace[], direction: Direction): FilePlace[] {
  const sign = direction === 'newer' ? 1 : -1;
  return [...places].sort(
    (a, b) => sign * (a.offset - b.offset) || Number(a.open) - Number(b.open) || b.end - a.end,
  );
}

/** Those whose time is closest to a place's first. */
export function nearestInTime(places: readonly FilePlace[], to: FilePlace): FilePlace[] {
  const distance = ({ time }: FilePlace) => Math.abs(time - to.time);
  return [...places].sort((a, b) => distance(a) - distance(b));
}
