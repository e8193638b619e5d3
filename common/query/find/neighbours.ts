import { complement, union, type CodePoints } from './code_points';
import { NEWLINE, WORD } from './named_sets';
import type { AssertionKind } from './pattern';

/** What may stand beside a place: some of the three below, as bits. */
export type Neighbours = number;

/** The line ends here, or begins. */
export const LINE_EDGE: Neighbours = 1;
export const WORD_CHARACTER: Neighbours = 2;
export const OTHER_CHARACTER: Neighbours = 4;
export const NO_WORD: Neighbours = LINE_EDGE | OTHER_CHARACTER;
export const ANYTHING: Neighbours = LINE_EDGE | WORD_CHARACTER | OTHER_CHARACTER;

const SETS: readonly (readonly [Neighbours, CodePoints])[] = [
  [LINE_EDGE, NEWLINE],
  [WORD_CHARACTER, WORD],
  [OTHER_CHARACTER, complement(union(WORD, NEWLINE))],
];

/** For each combination, by its number. */
const AMONG: readonly CodePoints[] = Array.from({ length: ANYTHING + 1 }, (_, neighbours) =>
  union(...SETS.filter(([kind]) => (neighbours & kind) !== 0).map(([, set]) => set)),
);

/** The characters among these neighbours; a line's edge is a newline where it is a character at all. */
export function charactersAmong(neighbours: Neighbours): CodePoints {
  return AMONG[neighbours] ?? [];
}

/** What must stand before and after a place, as alternatives. */
export const ASSERTED: Readonly<
  Record<AssertionKind, readonly (readonly [before: Neighbours, after: Neighbours])[]>
> = {
  lineStart: [[LINE_EDGE, ANYTHING]],
  lineEnd: [[ANYTHING, LINE_EDGE]],
  wordStart: [[NO_WORD, WORD_CHARACTER]],
  wordEnd: [[WORD_CHARACTER, NO_WORD]],
  wordEdge: [
    [NO_WORD, WORD_CHARACTER],
    [WORD_CHARACTER, NO_WORD],
  ],
  noWordEdge: [
    [NO_WORD, NO_WORD],
    [WORD_CHARACTER, WORD_CHARACTER],
  ],
};
