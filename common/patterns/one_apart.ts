import { forEach, type Steps } from '../steps/steps';
import type { Columns } from './columns';
import { HashAround, HashGroups } from './hash_groups';
import { SeenAgain } from './seen_again';
import { markVaried, withVaried, type Shape, type Varied } from './shapes';
import { ANY } from './words';

/** A column that was found to vary may make others so; a third turn hardly finds any. */
const TURNS = 3;
/** Columns of a shape that are tried, the first ones. */
const COLUMNS = 64;

/**
 * Finds columns in which shapes differ that are otherwise the same, and joins them where the rest is proof enough that
 * the column varies. As Brain's child columns (Yu et al., "Brain: Log Parsing with Bidirectional Parallel Tree", TSC 2023),
 * but local: what other shapes are there changes nothing. By hashes of all columns but one, in linear time.
 */
export function* joinOneApart(shapes: readonly Shape[], columns: Columns): Steps<readonly Shape[]> {
  let current = shapes;
  // As many columns as shapes have that a turn changed: all others find nothing new in the next.
  let lengths: ReadonlySet<number> | null = null;
  for (let turn = 0; turn < TURNS; turn++) {
    const varied: Varied = new Map();
    const tried: readonly Shape[] = current.filter(({ length }) => lengths === null || lengths.has(length));
    yield* forEach(yield* oneApart(tried, columns), ({ column, alike }) => {
      if (columnVaries(alike, column, columns)) markVaried(varied, alike, column);
    });
    if (varied.size === 0) break;
    current = yield* withVaried(current, varied, columns);
    lengths = new Set([...varied.keys()].map(({ length }) => length));
  }
  return current;
}

interface OneApart {
  readonly column: number;
  readonly alike: Shape[];
}

/** Shapes that are the same but for one column, at least two of them. */
function* oneApart(shapes: readonly Shape[], columns: Columns): Steps<readonly OneApart[]> {
  const { ids, words } = columns;
  const around = new HashAround();
  // Nearly all are alone: only what is there again goes into the table.
  const seen = new SeenAgain(shapes.reduce((sum, { length }) => sum + Math.min(length, COLUMNS), 0));
  yield* forEach(shapes, ({ at, length, cut }) => {
    around.load(ids, at, length, cut ? 1 : 0);
    for (let column = 0; column < length && column < COLUMNS; column++) {
      if (words.mayVary(columns.id(at + column))) seen.add(around.first(column));
    }
  });
  const table = new HashGroups(seen.again);
  const groups: OneApart[] = [];
  yield* forEach(shapes, (shape) => {
    const { at, length, cut } = shape;
    around.load(ids, at, length, cut ? 1 : 0);
    for (let column = 0; column < length && column < COLUMNS; column++) {
      const hash = around.first(column);
      if (!seen.isAgain(hash) || !words.mayVary(columns.id(at + column))) continue;
      const number = table.groupOf(hash, around.second(column));
      const group = groups[number];
      const first = group?.alike[0];
      if (group === undefined) groups.push({ column, alike: [shape] });
      else if (first && isOneApart(first, shape, column, ids)) group.alike.push(shape);
    }
  });
  return groups.filter(({ alike }) => alike.length > 1);
}

function isOneApart(a: Shape, b: Shape, column: number, ids: Int32Array): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (ids[a.at + i] !== ids[b.at + i] && i !== column) return false;
  return true;
}

/** Different words that make a column one that varies, when the line has so many fixed words besides. */
const WORDS = 4;
const LITTLE = 2;
/** Fixed words of a line that says enough for what varies in one mask to vary in all. */
const SOME = 3;

/**
 * Whether the column varies in which shapes differ.
 * Words that tell events apart never vary when they are half of what is there. Something that varies already, or
 * identifiers that are built in different ways, are proof when the rest says something; else the number of words is.
 */
function columnVaries(alike: readonly Shape[], column: number, columns: Columns): boolean {
  const { words, builds } = columns;
  let [any, headed, plain, states] = [false, 0, 0, 0];
  let builtAlike = true;
  const build = builds[(alike[0]?.at ?? 0) + column];
  for (const { at } of alike) {
    const id = columns.id(at + column);
    if (id === ANY) any = true;
    else if (words.isVaried(id)) headed++;
    else plain++;
    if (words.isState(id)) states++;
    if (builds[at + column] !== build) builtAlike = false;
  }
  const fixed = fixedWords(alike[0], column, columns);
  if (plain === 0 && (any || !builtAlike)) return fixed >= SOME;
  if (plain > 0 && states * 2 >= plain) return false;
  if (any) return fixed >= SOME || (plain > 1 && fixed > 0);
  return fixed >= LITTLE && plain + headed >= WORDS;
}

function fixedWords(shape: Shape | undefined, but: number, columns: Columns): number {
  if (shape === undefined) return 0;
  let fixed = 0;
  for (let i = 0; i < shape.length; i++) {
    if (i !== but && columns.words.isFixed(columns.id(shape.at + i))) fixed++;
  }
  return fixed;
}
