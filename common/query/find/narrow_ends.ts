import { intersection, type CodePoints } from './code_points';
import { choice, one, repeat, sequence, type PlainPattern } from './pattern';

const mayBeEmptyBefore = new WeakMap<PlainPattern, boolean>();

/** Whether the pattern matches the empty text. */
export function mayBeEmpty(pattern: PlainPattern): boolean {
  const known = mayBeEmptyBefore.get(pattern);
  if (known !== undefined) return known;
  const found = findMayBeEmpty(pattern);
  mayBeEmptyBefore.set(pattern, found);
  return found;
}

function findMayBeEmpty(pattern: PlainPattern): boolean {
  switch (pattern.kind) {
    case 'one':
      return false;
    case 'sequence':
      return pattern.parts.every(mayBeEmpty);
    case 'choice':
      return pattern.parts.some(mayBeEmpty);
    case 'repeat':
      return pattern.min === 0 || mayBeEmpty(pattern.part);
  }
}

/** Counts the steps of narrowing, and ends it when it grows beyond measure. */
export type Spend = () => void;

/**
 * Those matches of a pattern that are not empty and whose first (or last) character is in the set.
 * @returns null when there are none
 */
export function narrowEnd(
  pattern: PlainPattern,
  end: 'first' | 'last',
  set: CodePoints,
  spend: Spend,
): PlainPattern | null {
  spend();
  switch (pattern.kind) {
    case 'one': {
      const left = intersection(pattern.set, set);
      return left.length === 0 ? null : one(left);
    }
    case 'choice':
      return choiceOf(pattern.parts.map((part) => narrowEnd(part, end, set, spend)));
    case 'repeat': {
      if (pattern.max === 0) return null;
      const narrowed = narrowEnd(pattern.part, end, set, spend);
      if (narrowed === null) return null;
      // Empty turns may be thought of as the ones farther from this end.
      const others = repeat(pattern.part, Math.max(pattern.min - 1, 0), pattern.max - 1);
      return end === 'first' ? sequence(narrowed, others) : sequence(others, narrowed);
    }
    case 'sequence':
      return narrowSequence(pattern.parts, end, set, spend);
  }
}

/** The character is in the first part that is not empty. */
function narrowSequence(
  parts: readonly PlainPattern[],
  end: 'first' | 'last',
  set: CodePoints,
  spend: Spend,
): PlainPattern | null {
  const found: (PlainPattern | null)[] = [];
  const order = parts.map((_, i) => (end === 'first' ? i : parts.length - 1 - i));
  for (const i of order) {
    const part = parts[i];
    if (part === undefined) break;
    const narrowed = narrowEnd(part, end, set, spend);
    if (narrowed !== null) {
      found.push(
        end === 'first'
          ? sequence(narrowed, ...parts.slice(i + 1))
          : sequence(...parts.slice(0, i), narrowed),
      );
    }
    if (!mayBeEmpty(part)) break;
  }
  return choiceOf(found);
}

function choiceOf(parts: readonly (PlainPattern | null)[]): PlainPattern | null {
  const some = parts.filter((part): part is PlainPattern => part !== null);
  return some.length === 0 ? null : choice(...some);
}
