import { groupAlike, markVaried, withVaried, type Shape, type Varied } from './shapes';
import { ANY, type Words } from './words';

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
export function joinSparse(shapes: readonly Shape[], words: Words): Shape[] {
  const varied: Varied = new Map();
  for (const layout of groupAlike(shapes, ({ ids }, column) => withoutWord(ids[column] ?? ANY, words))) {
    if (layout.length < SHAPES) continue;
    const frequency = wordFrequencies(layout, words);
    const frequent = new Map(layout.map((shape) => [shape, frequentWords(shape, frequency, words)]));
    for (const alike of groupAlike(layout, (shape, column) => frequent.get(shape)?.[column] ?? ANY)) {
      const [first] = alike;
      if (first === undefined || alike.length < SHAPES) continue;
      const open = frequent.get(first)?.flatMap((id, at) => (id === OPEN ? [at] : [])) ?? [];
      if (!areRareVaried(alike, open, words)) continue;
      for (const column of open) markVaried(varied, alike, column);
    }
  }
  return varied.size === 0 ? [...shapes] : withVaried(shapes, varied);
}

function withoutWord(id: number, words: Words): number {
  if (words.isWord(id)) return OPEN;
  return words.isVaried(id) ? ANY : id;
}

/** For each column, how many shapes hold each word. */
function wordFrequencies(layout: readonly Shape[], words: Words): ReadonlyArray<Map<number, number>> {
  const frequency = (layout[0]?.ids ?? []).map(() => new Map<number, number>());
  for (const { ids } of layout) {
    ids.forEach((id, column) => {
      const here = frequency[column];
      if (here && words.isWord(id)) here.set(id, (here.get(id) ?? 0) + 1);
    });
  }
  return frequency;
}

/** The columns with those words left out that are less than half as frequent as the shape's most frequent one. */
function frequentWords(
  { ids }: Shape,
  frequency: ReadonlyArray<ReadonlyMap<number, number>>,
  words: Words,
): readonly number[] {
  const counts = ids.map((id, column) => frequency[column]?.get(id) ?? 0);
  const most = counts.reduce((a, b) => Math.max(a, b), 0);
  return ids.map((id, column) => {
    if (!words.isWord(id)) return id;
    return most >= FREQUENT && (counts[column] ?? 0) * 2 < most ? OPEN : id;
  });
}

/** Whether each open column holds many words, few of which tell events apart, and the fixed ones are not the fewer. */
function areRareVaried(alike: readonly Shape[], open: readonly number[], words: Words): boolean {
  const [first] = alike;
  if (first === undefined || open.length === 0) return false;
  let fixed = -open.length;
  for (const id of first.ids) if (words.isFixed(id)) fixed++;
  if (fixed < FIXED || fixed < open.length) return false;
  return open.every((column) => {
    const held = new Set(alike.map(({ ids }) => ids[column] ?? ANY));
    let states = 0;
    for (const id of held) if (words.isState(id)) states++;
    return held.size >= WORDS && states * 3 < held.size;
  });
}
