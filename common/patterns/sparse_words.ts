import { forEach, type Steps } from '../steps/steps';
import type { Columns } from './columns';
import { groupAlike, markVaried, withVaried, type Shape, type Varied } from './shapes';
import { ANY } from './words';

/** Shapes that must share their frequent words before the rare ones are taken for what varies. */
const SHAPES = 6;
/** Different words that each rare column must have. */
const WORDS = 4;
/** Shapes that must hold a word before it counts as a frequent one. */
const FREQUENT = 4;
/** Frequent words that a line needs. */
const FIXED = 2;

/** Stands in for what a group of shapes may have different. */
const OPEN = -1;

/**
 * Joins shapes that differ in more than one column at once ("alice moved a to b", "eve moved c to d"): the words that most
 * of a line's neighbours have are the line's fixed part, the rarer ones vary. That is Brain's root, the longest combination
 * of words of alike frequency, with half of the highest frequency as the bound (Yu et al., TSC 2023).
 */
export function* joinSparse(shapes: readonly Shape[], columns: Columns): Steps<readonly Shape[]> {
  const rare = new Uint8Array(columns.size);
  const layouts = yield* groupAlike(
    shapes,
    ({ at }, column) => withoutWord(columns.id(at + column), columns),
    SHAPES,
  );
  const withRare: Shape[] = [];
  for (const layout of layouts) {
    const frequency = yield* wordFrequencies(layout, columns);
    yield* forEach(layout, (shape) => {
      if (markRare(shape, frequency, columns, rare)) withRare.push(shape);
    });
  }
  const varied: Varied = new Map();
  // Words are open in the same columns only within a layout.
  const codeOf = ({ at }: Shape, column: number) =>
    rare[at + column] === 1 ? OPEN : columns.id(at + column);
  yield* forEach(yield* groupAlike(withRare, codeOf, SHAPES), (alike) => {
    const open = openColumns(alike[0], rare);
    if (!areRareVaried(alike, open, columns)) return;
    for (const column of open) markVaried(varied, alike, column);
  });
  return yield* withVaried(shapes, varied, columns);
}

function withoutWord(id: number, { words }: Columns): number {
  if (words.isWord(id)) return OPEN;
  return words.isVaried(id) ? ANY : id;
}

/** How many shapes hold a word in a column, by both. */
type Frequency = ReadonlyMap<number, number>;

function keyOf(id: number, column: number, length: number): number {
  return id * length + column;
}

function* wordFrequencies(layout: readonly Shape[], columns: Columns): Steps<Frequency> {
  const frequency = new Map<number, number>();
  yield* forEach(layout, ({ at, length }) => {
    for (let column = 0; column < length; column++) {
      const id = columns.id(at + column);
      if (!columns.words.isWord(id)) continue;
      const key = keyOf(id, column, length);
      frequency.set(key, (frequency.get(key) ?? 0) + 1);
    }
  });
  return frequency;
}

/** Marks those words that are less than half as frequent as the shape's most frequent one. @returns whether there are any */
function markRare({ at, length }: Shape, frequency: Frequency, columns: Columns, rare: Uint8Array): boolean {
  const countOf = (column: number) => frequency.get(keyOf(columns.id(at + column), column, length)) ?? 0;
  let most = 0;
  for (let column = 0; column < length; column++) most = Math.max(most, countOf(column));
  if (most < FREQUENT) return false;
  let any = false;
  for (let column = 0; column < length; column++) {
    if (!columns.words.isWord(columns.id(at + column)) || countOf(column) * 2 >= most) continue;
    rare[at + column] = 1;
    any = true;
  }
  return any;
}

function openColumns(shape: Shape | undefined, rare: Uint8Array): readonly number[] {
  const open: number[] = [];
  if (shape === undefined) return open;
  for (let column = 0; column < shape.length; column++) if (rare[shape.at + column] === 1) open.push(column);
  return open;
}

/** Whether each open column holds many words, few of which tell events apart, and the fixed ones are not the fewer. */
function areRareVaried(alike: readonly Shape[], open: readonly number[], columns: Columns): boolean {
  const { words } = columns;
  const [first] = alike;
  if (first === undefined || open.length === 0) return false;
  let fixed = -open.length;
  for (let i = 0; i < first.length; i++) if (words.isFixed(columns.id(first.at + i))) fixed++;
  if (fixed < FIXED || fixed < open.length) return false;
  return open.every((column) => {
    const held = new Set(alike.map(({ at }) => columns.id(at + column)));
    let states = 0;
    for (const id of held) if (words.isState(id)) states++;
    return held.size >= WORDS && states * 3 < held.size;
  });
}
