import { forEach, type Steps } from '../steps/steps';
import type { Columns } from './columns';
import { groupAlike, markVaried, withVaried, type Shape, type Varied } from './shapes';
import { ANY } from './words';

/** Different values behind `=` that make it one that varies; fewer may tell things apart (`status=ok`, `cached=false`). */
const VALUES = 4;
/** Names behind a word that says that a name follows. */
const NAMES = 2;
/** Combinations of values that are shown apart; four yes-or-no values alone would be sixteen. */
const COMBINATIONS = 6;

/** Stand in for what is in a slot; negative, as no word is. */
const VALUE_SLOT = -1;
const NAME_SLOT = -2;

/**
 * Finds what varies behind `=` and behind words that introduce a name ("user alice", "host db1"). Shapes that are alike
 * but for such slots are looked at together, each slot by itself, so that any number of slots may vary at once.
 */
export function* joinBySlots(shapes: readonly Shape[], columns: Columns): Steps<readonly Shape[]> {
  const joined = yield* joinSlots(shapes, columns, (alike, column, slot) =>
    slotVaries(alike, column, slot, columns),
  );
  return yield* joinManyCombinations(joined, columns);
}

/** Values that are few each, but together make so many patterns that nobody wants to read them. */
function joinManyCombinations(shapes: readonly Shape[], columns: Columns): Steps<readonly Shape[]> {
  return joinSlots(shapes, columns, (alike, column, slot) => {
    if (slot !== VALUE_SLOT || alike.length <= COMBINATIONS) return false;
    const first = columns.id((alike[0]?.at ?? 0) + column);
    return alike.some(({ at }) => columns.id(at + column) !== first);
  });
}

function* joinSlots(
  shapes: readonly Shape[],
  columns: Columns,
  varies: (alike: readonly Shape[], column: number, slot: number) => boolean,
): Steps<readonly Shape[]> {
  const varied: Varied = new Map();
  const codeOf = ({ at }: Shape, column: number) => slotOr(at, column, columns);
  // Without a slot a shape has no other that is alike.
  const slotted = shapes.filter((shape) => hasSlot(shape, columns));
  yield* forEach(yield* groupAlike(slotted, codeOf, 2), (alike) => {
    const [first] = alike;
    if (first === undefined) return;
    for (let column = 1; column < first.length; column++) {
      const slot = codeOf(first, column);
      if (slot < 0 && varies(alike, column, slot)) markVaried(varied, alike, column);
    }
  });
  return yield* withVaried(shapes, varied, columns);
}

function hasSlot({ at, length }: Shape, columns: Columns): boolean {
  for (let column = 1; column < length; column++) if (slotOr(at, column, columns) < 0) return true;
  return false;
}

/** The kind of slot that a column is, or what is in it when it is none. */
function slotOr(at: number, column: number, columns: Columns): number {
  const { words } = columns;
  const id = columns.id(at + column);
  if (column === 0 || words.isKey(id)) return id;
  const before = columns.id(at + column - 1);
  if (words.isKey(before)) return VALUE_SLOT;
  return words.isNaming(before) ? NAME_SLOT : id;
}

function slotVaries(alike: readonly Shape[], column: number, slot: number, columns: Columns): boolean {
  const held = new Set(alike.map(({ at }) => columns.id(at + column)));
  if (held.size === 1) return false;
  if (slot === NAME_SLOT) {
    let states = 0;
    for (const id of held) if (columns.words.isState(id)) states++;
    if (held.size < VALUES && states * 2 >= held.size) return false;
    return held.size >= NAMES;
  }
  return held.has(ANY) || held.size >= VALUES;
}
