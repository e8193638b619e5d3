import { HashGroups } from './hash_groups';
import { markVaried, withVaried, type Shape, type Varied } from './shapes';
import { ANY, type Words } from './words';

/** A column that was found to vary may make others so; a third turn hardly finds any. */
const TURNS = 3;
/** Columns of a shape that are tried, the first ones. */
const COLUMNS = 64;

/**
 * Finds columns in which shapes differ that are otherwise the same, and joins them where the rest is proof enough that
 * the column varies. As Brain's child columns (Yu et al., "Brain: Log Parsing with Bidirectional Parallel Tree", TSC 2023),
 * but local: what other shapes are there changes nothing. By hashes of all before and all behind a column, in linear time.
 */
export function joinOneApart(shapes: readonly Shape[], words: Words): Shape[] {
  let current = [...shapes];
  // As many columns as shapes have that a turn changed: all others find nothing new in the next.
  let lengths: ReadonlySet<number> | null = null;
  for (let turn = 0; turn < TURNS; turn++) {
    const varied: Varied = new Map();
    const tried = current.filter(({ ids }) => lengths === null || lengths.has(ids.length));
    for (const { column, alike } of oneApart(tried, words)) {
      if (columnVaries(alike, column, words)) markVaried(varied, alike, column);
    }
    if (varied.size === 0) break;
    current = withVaried(current, varied);
    lengths = new Set([...varied.keys()].map(({ ids }) => ids.length));
  }
  return current;
}

interface OneApart {
  readonly column: number;
  readonly alike: Shape[];
}

/** Shapes that are the same but for one column, at least two of them. */
function oneApart(shapes: readonly Shape[], words: Words): OneApart[] {
  const table = new HashGroups(shapes.length * 8);
  // Nearly all groups stay with their first shape: only a second one makes an object of them.
  const firsts: Shape[] = [];
  const groups = new Map<number, OneApart>();
  for (const shape of shapes) {
    const { ids } = shape;
    table.load(ids, shape.cut ? 1 : 0);
    const columns = Math.min(ids.length, COLUMNS);
    for (let column = 0; column < columns; column++) {
      if (!words.mayVary(ids[column] ?? ANY)) continue;
      const at = table.groupAround(column);
      const known = firsts[at];
      if (known === undefined) firsts.push(shape);
      else if (isOneApart(known.ids, ids, column)) {
        const group = groups.get(at);
        if (group) group.alike.push(shape);
        else groups.set(at, { column, alike: [known, shape] });
      }
    }
  }
  return [...groups.values()];
}

function isOneApart(a: readonly number[], b: readonly number[], column: number): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i] && i !== column) return false;
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
function columnVaries(alike: readonly Shape[], column: number, words: Words): boolean {
  let [any, headed, plain, states] = [false, 0, 0, 0];
  const builds = new Set<number>();
  for (const { ids, builds: of } of alike) {
    const id = ids[column] ?? ANY;
    if (id === ANY) any = true;
    else if (words.isVaried(id)) headed++;
    else plain++;
    if (words.isState(id)) states++;
    builds.add(of[column] ?? 0);
  }
  const fixed = fixedWords(alike[0]?.ids ?? [], column, words);
  if (plain === 0 && (any || builds.size > 1)) return fixed >= SOME;
  if (plain > 0 && states * 2 >= plain) return false;
  if (any) return fixed >= SOME || (plain > 1 && fixed > 0);
  return fixed >= LITTLE && plain + headed >= WORDS;
}

function fixedWords(ids: readonly number[], column: number, words: Words): number {
  let fixed = 0;
  ids.forEach((id, at) => {
    if (at !== column && words.isFixed(id)) fixed++;
  });
  return fixed;
}
