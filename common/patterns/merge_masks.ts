import { joinCut } from './cut_masks';
import { joinOneApart } from './one_apart';
import { readColumns } from './read_columns';
import { joinAlike } from './shapes';
import { joinSparse } from './sparse_words';
import { templateOf, type ReadMask } from './template';
import { joinBySlots } from './value_slots';
import { ANY, Words } from './words';

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
 * @returns most frequent first, then by template
 */
export function mergeMasks(masks: readonly CountedMask[]): readonly MergedPattern[] {
  const places = placesByMask(masks);
  const distinct = [...places.keys()].sort();
  const words = new Words();
  const read: ReadMask[] = distinct.map((mask) => ({ mask, columns: readColumns(mask, words) }));
  const alike = joinAlike(
    read.map(({ columns: { ids, builds, cut } }, place) => ({ ids, builds, cut, masks: [place] })),
  );
  const joined = joinCut(joinSparse(joinOneApart(joinBySlots(alike, words), words), words));
  return joined
    .map((shape): MergedPattern => {
      // Sorted masks: the same whatever the order of the input.
      const members: ReadMask[] = [];
      const inInput: number[] = [];
      for (const place of [...shape.masks].sort(ascending)) {
        const one = read[place];
        if (one === undefined) continue;
        members.push(one);
        inInput.push(...(places.get(one.mask) ?? []));
      }
      inInput.sort(ascending);
      return {
        template: templateOf(members, (column) => words.isVaried(shape.ids[column] ?? ANY)),
        masks: inInput,
        count: inInput.reduce((sum, place) => sum + (masks[place]?.count ?? 0), 0),
      };
    })
    .sort((a, b) => b.count - a.count || compare(a.template, b.template));
}

function placesByMask(masks: readonly CountedMask[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  masks.forEach(({ mask }, place) => {
    const known = places.get(mask);
    if (known) known.push(place);
    else places.set(mask, [place]);
  });
  return places;
}

function ascending(a: number, b: number): number {
  return a - b;
}

/** By code units, which is the same everywhere. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
