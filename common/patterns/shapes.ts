import { forEach, type Steps } from '../steps/steps';
import { Alike, type CodeOf } from './alike';
import type { Columns } from './columns';
import { ANY } from './words';

/** Masks whose columns are alike. */
export interface Shape {
  /** Where the columns of its first mask begin, and how many they are. What was found to vary is ANY in them. */
  readonly at: number;
  readonly length: number;
  /** Masks, by their place in the sorted list. */
  readonly masks: readonly number[];
  /** The masks go on beyond what the pipeline keeps. */
  readonly cut: boolean;
}

/** The columns of shapes that were found to vary. */
export type Varied = Map<Shape, number[]>;

/** Marks one column of all of some shapes as one that varies. */
export function markVaried(varied: Varied, shapes: readonly Shape[], column: number): void {
  for (const shape of shapes) {
    const columns = varied.get(shape);
    if (columns) columns.push(column);
    else varied.set(shape, [column]);
  }
}

/** The shapes with the columns that vary as such, and those that are alike now joined; in the same order. */
export function* withVaried(
  shapes: readonly Shape[],
  varied: Varied,
  columns: Columns,
): Steps<readonly Shape[]> {
  if (varied.size === 0) return shapes;
  yield* forEach([...varied], ([{ at }, places]) => {
    for (const place of places) columns.ids[at + place] = ANY;
  });
  return yield* joinAlike(shapes, columns);
}

/**
 * Shapes with the same columns become one. Cut ones stay apart from whole ones, because what follows is not known; but
 * what varies at the end of a cut one is all that follows.
 */
export function* joinAlike(shapes: readonly Shape[], columns: Columns): Steps<readonly Shape[]> {
  const isOpen = ({ cut, at, length }: Shape) =>
    cut && (length === 0 || columns.id(at + length - 1) !== ANY) ? 1 : 0;
  const alike = new Alike(shapes.length, ({ at }, column) => columns.id(at + column), isOpen);
  const joined: Shape[] = [];
  const more = new Map<number, number[]>();
  yield* forEach(shapes, (shape) => {
    const number = alike.numberOf(shape);
    const first = joined[number];
    if (first === undefined) {
      joined.push(shape);
      return;
    }
    let masks = more.get(number);
    if (masks === undefined) {
      masks = [...first.masks];
      more.set(number, masks);
      joined[number] = { ...first, masks };
    }
    for (const mask of shape.masks) masks.push(mask);
  });
  return joined;
}

/**
 * Groups shapes with as many columns by what `codeOf` makes of each column, in the order of their first members.
 * @param least members of a group; smaller ones are left out
 */
export function* groupAlike(
  shapes: readonly Shape[],
  codeOf: CodeOf,
  least: number,
): Steps<readonly (readonly Shape[])[]> {
  const alike = new Alike(shapes.length, codeOf);
  // Most shapes stay alone: only a second one makes a list of them.
  const groups: Array<Shape | Shape[]> = [];
  yield* forEach(shapes, (shape) => {
    const number = alike.numberOf(shape);
    const group = groups[number];
    if (group === undefined) groups.push(shape);
    else if (Array.isArray(group)) group.push(shape);
    else groups[number] = [group, shape];
  });
  return groups.filter((group): group is Shape[] => Array.isArray(group) && group.length >= least);
}
