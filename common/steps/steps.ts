/**
 * A long computation that stops now and then, after a few milliseconds' work at most, for whoever drives it to let others
 * have a turn. What comes out is the same however it is driven.
 */
export type Steps<Result> = Generator<void, Result, void>;

/** All steps at once. */
export function finish<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** Items of a list that are done in one step, when each is about as much as a line's work. */
const ITEMS = 256;

/** Does something with each item, in steps. */
export function* forEach<Item>(
  list: readonly Item[],
  work: (item: Item, place: number) => void,
): Steps<void> {
  for (let from = 0; from < list.length; from += ITEMS) {
    let place = from;
    for (const item of list.slice(from, from + ITEMS)) work(item, place++);
    yield;
  }
}
