import { sorted } from '../steps/sorted';
import { finish, forEach, type Steps } from '../steps/steps';
import { Columns } from './columns';
import { joinCut } from './cut_masks';
import { isCut } from './mask_text';
import { joinOneApart } from './one_apart';
import { ColumnReader } from './read_columns';
import { joinAlike, type Shape } from './shapes';
import { joinSparse } from './sparse_words';
import { templateOf, type ReadMask } from './template';
import { joinBySlots } from './value_slots';

/** A distinct `app_logs.pattern` and how many lines have it. */
export interface CountedMask {
  readonly mask: string;
  readonly count: number;
}

/** Masks that are one statement of the program. */
export interface MergedPattern {
  /** Their text, with `<*>` where they differ: "Failed password for <*> from <ip> port <num> ssh<num>". */
  readonly template: string;
  /** Places in the input, ascending. */
  readonly masks: readonly number[];
  /** Lines that have one of them. */
  readonly count: number;
}

/**
 * Merges masks that differ only in what varies: the second of two levels of patterns. The first, at ingest, sees one line
 * and knows numbers from words; this one sees all masks and finds the words that vary: names, hosts, states of a flag.
 *
 * What is known to vary is one column each (read_columns.ts); then masks with the same columns are joined, then those that
 * differ in values and names (value_slots.ts), in one column (one_apart.ts), in several (sparse_words.ts), and where
 * they were cut (cut_masks.ts). After Drain (He et al., ICWS 2017) and Brain (Yu et al., TSC 2023), but with one set of
 * rules for all logs: the expressions and thresholds that they set by hand for each log are replaced by what proves
 * that a column varies.
 *
 * Each mask is in exactly one pattern. The order of the input does not matter, nor do counts, but for the order of the
 * result: which masks are one pattern is decided by the masks alone. Time is linear in their text but for sorting.
 * @returns most frequent first, then by template; in steps, as fifty thousand masks take a while
 */
export function* mergeInSteps(masks: readonly CountedMask[]): Steps<readonly MergedPattern[]> {
  const columns = new Columns();
  const read = yield* readMasks(masks, columns);
  const shapes: Shape[] = read.map(({ mask, at, length }, place) => ({
    at,
    length,
    masks: [place],
    cut: isCut(mask),
  }));
  const alike = yield* joinAlike(shapes, columns);
  const slots = yield* joinBySlots(alike, columns);
  const apart = yield* joinOneApart(slots, columns);
  const joined = yield* joinCut(yield* joinSparse(apart, columns), columns);
  const patterns: MergedPattern[] = [];
  yield* forEach(joined, (shape) => patterns.push(patternOf(shape, read, masks, columns)));
  return yield* sorted(patterns, (a, b) => b.count - a.count || compare(a.template, b.template));
}

/** mergeInSteps, at once. */
export function mergeMasks(masks: readonly CountedMask[]): readonly MergedPattern[] {
  return finish(mergeInSteps(masks));
}

/** A distinct mask, and where in the input it is. */
interface PlacedMask extends ReadMask {
  readonly places: readonly number[];
}

/** The distinct masks, sorted: what follows is the same whatever the order of the input. */
function* readMasks(masks: readonly CountedMask[], columns: Columns): Steps<readonly PlacedMask[]> {
  const places = new Map<string, number[]>();
  yield* forEach(masks, ({ mask }, place) => {
    const known = places.get(mask);
    if (known) known.push(place);
    else places.set(mask, [place]);
  });
  const reader = new ColumnReader(columns);
  const read: PlacedMask[] = [];
  yield* forEach(yield* sorted([...places.keys()], compare), (mask) => {
    const at = reader.read(mask);
    read.push({ mask, at, length: columns.size - at, places: places.get(mask) ?? [] });
  });
  return read;
}

function patternOf(
  { at, masks }: Shape,
  read: readonly PlacedMask[],
  counted: readonly CountedMask[],
  columns: Columns,
): MergedPattern {
  const own: PlacedMask[] = [];
  const inInput: number[] = [];
  for (const place of masks.length === 1 ? masks : [...masks].sort(ascending)) {
    const one = read[place];
    if (one === undefined) continue;
    own.push(one);
    for (const at of one.places) inInput.push(at);
  }
  if (inInput.length > 1) inInput.sort(ascending);
  return {
    template: templateOf(own, columns, (column) => columns.words.isVaried(columns.id(at + column))),
    masks: inInput,
    count: inInput.reduce((sum, place) => sum + (counted[place]?.count ?? 0), 0),
  };
}

function ascending(a: number, b: number): number {
  return a - b;
}

/** By code units, which is the same everywhere. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
