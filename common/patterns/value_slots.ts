import { groupAlike, markVaried, withVaried, type Shape, type Varied } from './shapes';
import { ANY, type Words } from './words';

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
export function joinBySlots(shapes: readonly Shape[], words: Words): Shape[] {
  return joinManyCombinations(joinVariedSlots(shapes, words), words);
}

function joinVariedSlots(shapes: readonly Shape[], words: Words): Shape[] {
  return joinSlots(shapes, words, (alike, column, slot) => slotVaries(alike, column, slot, words));
}

/** Values that are few each, but together make so many patterns that nobody wants to read them. */
function joinManyCombinations(shapes: readonly Shape[], words: Words): Shape[] {
  return joinSlots(shapes, words, (alike, column, slot) => {
    if (slot !== VALUE_SLOT || alike.length <= COMBINATIONS) return false;
    return alike.some(({ ids }) => ids[column] !== alike[0]?.ids[column]);
  });
}

function joinSlots(
  shapes: readonly Shape[],
  words: Words,
  varies: (alike: readonly Shape[], column: number, slot: number) => boolean,
): Shape[] {
  const varied: Varied = new Map();
  const codeOf = ({ ids }: Shape, column: number) => slotOr(ids, column, words);
  for (const alike of groupAlike(shapes, codeOf)) {
    const [first] = alike;
    if (first === undefined || alike.length === 1) continue;
    for (let column = 1; column < first.ids.length; column++) {
      const slot = codeOf(first, column);
      if (slot < 0 && varies(alike, column, slot)) markVaried(varied, alike, column);
    }
  }
  return varied.size === 0 ? [...shapes] : withVaried(shapes, varied);
}

/** The kind of slot that a column is, or what is in it when it is none. */
function slotOr(ids: readonly number[], column: number, words: Words): number {
  const id = ids[column] ?? ANY;
  const before = ids[column - 1];
  if (before === undefined || words.isKey(id)) return id;
  if (words.isKey(before)) return VALUE_SLOT;
  return words.isNaming(before) ? NAME_SLOT : id;
}

function slotVaries(alike: readonly Shape[], column: number, slot: number, words: Words): boolean {
  const held = new Set(alike.map(({ ids }) => ids[column] ?? ANY));
  if (held.size === 1) return false;
  if (slot === NAME_SLOT) {
    let states = 0;
    for (const id of held) if (words.isState(id)) states++;
    if (held.size < VALUES && states * 2 >= held.size) return false;
    return held.size >= NAMES;
  }
  return held.has(ANY) || held.size >= VALUES;
}
