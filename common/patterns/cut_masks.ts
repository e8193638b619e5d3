import { sorted } from '../steps/sorted';
import type { Steps } from '../steps/steps';
import type { Columns } from './columns';
import type { Shape } from './shapes';

/**
 * Joins a cut shape with the cut ones that go on from it: the pipeline cuts after so many characters, which with shorter
 * or longer values is another column. One that two different ones go on from takes both.
 */
export function* joinCut(shapes: readonly Shape[], { ids }: Columns): Steps<readonly Shape[]> {
  const cut = shapes.filter((shape) => shape.cut);
  if (cut.length < 2) return shapes;
  const joined: Array<Shape & { readonly masks: number[] }> = [];
  for (const shape of yield* sorted(cut, (a, b) => byColumns(a, b, ids))) {
    const before = joined.at(-1);
    if (before && begins(before, shape, ids)) for (const mask of shape.masks) before.masks.push(mask);
    else joined.push({ ...shape, masks: [...shape.masks] });
  }
  return [...shapes.filter((shape) => !shape.cut), ...joined];
}

function byColumns(a: Shape, b: Shape, ids: Int32Array): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const difference = (ids[a.at + i] ?? 0) - (ids[b.at + i] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

function begins(beginning: Shape, whole: Shape, ids: Int32Array): boolean {
  if (beginning.length > whole.length) return false;
  for (let i = 0; i < beginning.length; i++) {
    if (ids[beginning.at + i] !== ids[whole.at + i]) return false;
  }
  return true;
}
