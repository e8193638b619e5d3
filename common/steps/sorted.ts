import type { Steps } from './steps';

/** Items that are sorted, or merged, in one step. */
const RUN = 1024;

/** A sorted copy, as `[...list].sort(compare)` makes it, in steps: sorted runs that are merged two by two. */
export function* sorted<Item>(
  list: readonly Item[],
  compare: (a: Item, b: Item) => number,
): Steps<readonly Item[]> {
  let runs: Item[][] = [];
  for (let from = 0; from < list.length; from += RUN) {
    runs.push(list.slice(from, from + RUN).sort(compare));
    yield;
  }
  while (runs.length > 1) {
    const longer: Item[][] = [];
    for (let i = 0; i < runs.length; i += 2) {
      longer.push(yield* merged(runs[i] ?? [], runs[i + 1] ?? [], compare));
    }
    runs = longer;
  }
  return runs[0] ?? [];
}

function* merged<Item>(
  first: readonly Item[],
  second: readonly Item[],
  compare: (a: Item, b: Item) => number,
): Steps<Item[]> {
  const both: Item[] = [];
  let [i, j] = [0, 0];
  let a: Item | undefined = first[0];
  let b: Item | undefined = second[0];
  while (a !== undefined && b !== undefined) {
    // Of equal ones the first, as a stable sort has it.
    if (compare(a, b) <= 0) {
      both.push(a);
      a = first[++i];
    } else {
      both.push(b);
      b = second[++j];
    }
    if (both.length % RUN === 0) yield;
  }
  for (const item of first.slice(i)) both.push(item);
  for (const item of second.slice(j)) both.push(item);
  return both;
}
