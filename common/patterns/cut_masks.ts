import type { Shape } from './shapes';

/**
 * Joins a cut shape with the cut ones that go on from it: the pipeline cuts after so many characters, which with shorter
 * or longer values is another column. One that two different ones go on from takes both.
 */
export function joinCut(shapes: readonly Shape[]): Shape[] {
  const cut = shapes.filter((shape) => shape.cut).sort(byColumns);
  if (cut.length < 2) return [...shapes];
  const joined: Shape[] = [];
  for (const shape of cut) {
    const before = joined.at(-1);
    if (before && begins(before.ids, shape.ids)) {
      joined[joined.length - 1] = { ...before, masks: [...before.masks, ...shape.masks] };
    } else {
      joined.push(shape);
    }
  }
  return [...shapes.filter((shape) => !shape.cut), ...joined];
}

function byColumns({ ids: a }: Shape, { ids: b }: Shape): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

function begins(beginning: readonly number[], whole: readonly number[]): boolean {
  return beginning.length <= whole.length && beginning.every((id, i) => id === whole[i]);
}
