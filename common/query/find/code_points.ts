/** A set of characters: ranges of code points, ascending, apart from each other, both ends included. */
export type CodePoints = readonly (readonly [from: number, to: number])[];

export const LAST_CODE_POINT = 0x10ffff;
export const NO_CHARACTER: CodePoints = [];
export const EVERY_CHARACTER: CodePoints = [[0, LAST_CODE_POINT]];

/** The set of one character, or of all between two, both included. */
export function range(from: number, to = from): CodePoints {
  return [[from, to]];
}

/** The characters of a text. */
export function charactersOf(text: string): CodePoints {
  return union(...[...text].map((character) => range(codeOf(character))));
}

/** What is in any of the sets. */
export function union(...sets: readonly CodePoints[]): CodePoints {
  const sorted = sets.flat().sort((a, b) => a[0] - b[0]);
  const merged: [number, number][] = [];
  for (const [from, to] of sorted) {
    const last = merged[merged.length - 1];
    if (last && from <= last[1] + 1) last[1] = Math.max(last[1], to);
    else merged.push([from, to]);
  }
  return merged;
}

/** What is not in the set. */
export function complement(set: CodePoints): CodePoints {
  const others: [number, number][] = [];
  let next = 0;
  for (const [from, to] of set) {
    if (from > next) others.push([next, from - 1]);
    next = to + 1;
  }
  if (next <= LAST_CODE_POINT) others.push([next, LAST_CODE_POINT]);
  return others;
}

/** What is in both sets. */
export function intersection(a: CodePoints, b: CodePoints): CodePoints {
  const both: [number, number][] = [];
  for (let i = 0, j = 0; ;) {
    const first = a[i];
    const second = b[j];
    if (!first || !second) return both;
    const from = Math.max(first[0], second[0]);
    const to = Math.min(first[1], second[1]);
    if (from <= to) both.push([from, to]);
    if (first[1] < second[1]) i++;
    else j++;
  }
}

/** What is in the first set and not in the second. */
export function without(a: CodePoints, b: CodePoints): CodePoints {
  return intersection(a, complement(b));
}

export function isIn(set: CodePoints, code: number): boolean {
  let low = 0;
  let high = set.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const [from, to] = set[middle] ?? [0, -1];
    if (code < from) high = middle - 1;
    else if (code > to) low = middle + 1;
    else return true;
  }
  return false;
}

/** Whether every character of the first set is in the second. */
export function isWithin(a: CodePoints, b: CodePoints): boolean {
  return without(a, b).length === 0;
}

/** The code point of a character. */
export function codeOf(character: string): number {
  return character.codePointAt(0) ?? 0;
}
