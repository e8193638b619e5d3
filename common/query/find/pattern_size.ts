import { failAt } from './find_problem';
import type { Pattern } from './pattern';

/** Most places that a pattern may have once its counts are written out: `(a{100}){100}` has 10,000. */
export const MAX_SIZE = 5_000;

/** Ends the reading of what would take the engine, or the page, too long to write out. */
export function checkSize(pattern: Pattern): void {
  if (sizeOf(pattern) > MAX_SIZE) failAt('tooBig', 0, '');
}

function sizeOf(pattern: Pattern): number {
  switch (pattern.kind) {
    case 'one':
    case 'assertion':
      return 1;
    case 'sequence':
    case 'choice':
      return pattern.parts.reduce((sum, part) => sum + sizeOf(part), 1);
    case 'repeat':
      return 1 + sizeOf(pattern.part) * Math.max(1, pattern.max === Infinity ? pattern.min + 1 : pattern.max);
  }
}
