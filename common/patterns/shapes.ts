import { HashGroups } from './hash_groups';
import { ANY } from './words';

/** Masks whose columns are alike. */
export interface Shape {
  readonly ids: readonly number[];
  /** How the headed columns of its first mask are built. */
  readonly builds: readonly number[];
  /** Masks, by their place in the sorted list. */
  readonly masks: number[];
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

/** The shapes again, with the columns that vary as such, and those that are alike now joined; in the same order. */
export function withVaried(shapes: readonly Shape[], varied: Varied): Shape[] {
  return joinAlike(
    shapes.map((shape) => {
      const columns = varied.get(shape);
      if (columns === undefined) return shape;
      const ids = [...shape.ids];
      for (const column of columns) ids[column] = ANY;
      return { ids, builds: shape.builds, masks: shape.masks, cut: shape.cut };
    }),
  );
}

/**
 * Shapes with the same columns become one. Cut ones stay apart from whole ones, because what follows is not known; but
 * what varies at the end of a cut one is all that follows.
 */
export function joinAlike(shapes: readonly Shape[]): Shape[] {
  const open = ({ ids, cut }: Shape) => (cut && ids.at(-1) !== ANY ? 1 : 0);
  return groupAlike(shapes, ({ ids }, column) => ids[column] ?? ANY, open)
    .map((group) => {
      const [first] = group;
      if (first === undefined || group.length === 1) return group;
      return [{ ...first, masks: group.flatMap(({ masks }) => masks) }];
    })
    .flat();
}

/**
 * Groups shapes with as many columns by what `codeOf` makes of each column, in the order of their first members.
 * @param saltOf one more number that must be the same
 */
export function groupAlike(
  shapes: readonly Shape[],
  codeOf: (shape: Shape, column: number) => number,
  saltOf: (shape: Shape) => number = () => 0,
): Shape[][] {
  const table = new HashGroups(shapes.length);
  const groups: Shape[][] = [];
  const codes: number[] = [];
  for (const shape of shapes) {
    const columns = shape.ids.length;
    const salt = saltOf(shape);
    for (let column = 0; column < columns; column++) codes[column] = codeOf(shape, column);
    // Different columns hardly ever have the same hashes, but masks may be made so: then the next group is tried.
    for (let turn = 0; ; turn++) {
      const at = table.groupOfList(codes, columns, salt, turn);
      const group = groups[at];
      if (group === undefined) groups.push([shape]);
      else if (group[0] && (saltOf(group[0]) !== salt || !isSame(group[0], shape, codeOf))) continue;
      else group.push(shape);
      break;
    }
  }
  return groups;
}

function isSame(a: Shape, b: Shape, codeOf: (shape: Shape, column: number) => number): boolean {
  if (a.ids.length !== b.ids.length) return false;
  for (let i = 0; i < a.ids.length; i++) if (codeOf(a, i) !== codeOf(b, i)) return false;
  return true;
}
