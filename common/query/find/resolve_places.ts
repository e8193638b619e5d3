import { isIn } from './code_points';
import { failAt } from './find_problem';
import { mayBeEmpty, narrowEnd, type Spend } from './narrow_ends';
import { ANYTHING, ASSERTED, charactersAmong, LINE_EDGE, type Neighbours } from './neighbours';
import { choice, EMPTY, repeat, sequence, type Assertion, type Pattern, type PlainPattern } from './pattern';

/** Some of the matches of a pattern: without assertions within, but with what must stand before and after. */
export interface Placed {
  readonly before: Neighbours;
  readonly after: Neighbours;
  readonly plain: PlainPattern;
}

/** Steps after which a pattern counts as too big: each assertion may double what there is. */
const MOST_STEPS = 5_000;
/** How often a repeated part that holds assertions is written out. */
const MOST_COPIES = 8;

/**
 * Moves assertions out of a pattern. The engine's expressions have none: `\bfoo\b` becomes `foo` with no word
 * character before and after, `a\b.` becomes `a` and a character of no word.
 * @returns alternatives, of which each holds for itself; none when nothing can ever match
 * @throws FindProblemError when that takes too much, or an assertion is in a part that repeats without end
 */
export function resolvePlaces(pattern: Pattern): readonly Placed[] {
  let steps = 0;
  return resolve(pattern, () => {
    if (++steps > MOST_STEPS) failAt('tooBig', 0, '');
  });
}

function resolve(pattern: Pattern, spend: Spend): readonly Placed[] {
  spend();
  switch (pattern.kind) {
    case 'one':
      return [anywhere(pattern)];
    case 'assertion':
      return ASSERTED[pattern.assertion].map(([before, after]) => ({ before, after, plain: EMPTY }));
    case 'choice':
      return merged(pattern.parts.flatMap((part) => resolve(part, spend)));
    case 'sequence':
      return pattern.parts
        .map((part) => resolve(part, spend))
        .reduce((before, after) => joinedAll(before, after, spend), [anywhere(EMPTY)]);
    case 'repeat':
      return resolveRepeat(resolve(pattern.part, spend), pattern, spend);
  }
}

function anywhere(plain: PlainPattern): Placed {
  return { before: ANYTHING, after: ANYTHING, plain };
}

function isAnywhere({ before, after }: Placed): boolean {
  return before === ANYTHING && after === ANYTHING;
}

/** One alternative for each pair of neighbours; what can never be is left out. */
function merged(alternatives: readonly Placed[]): readonly Placed[] {
  const groups = new Map<string, Placed>();
  for (const each of alternatives) {
    if (each.before === 0 || each.after === 0) continue;
    const key = `${each.before},${each.after}`;
    const same = groups.get(key);
    groups.set(key, same ? { ...same, plain: choice(same.plain, each.plain) } : each);
  }
  return [...groups.values()];
}

function joinedAll(left: readonly Placed[], right: readonly Placed[], spend: Spend): readonly Placed[] {
  return merged(left.flatMap((a) => right.flatMap((b) => joined(a, b, spend))));
}

/** Two patterns one after the other: what the one asks of its neighbour is the other's to fulfil, unless that is empty. */
function joined(a: Placed, b: Placed, spend: Spend): readonly Placed[] {
  spend();
  if (a.after === ANYTHING && b.before === ANYTHING) {
    return [{ before: a.before, after: b.after, plain: sequence(...partsOf(a.plain), ...partsOf(b.plain)) }];
  }
  if (b.before === ANYTHING) {
    const right = narrowed(b, 'first', a.after, spend);
    return some(
      right && { before: a.before, after: b.after, plain: sequence(a.plain, right) },
      mayBeEmpty(b.plain) && { ...a, after: a.after & b.after },
    );
  }
  if (a.after === ANYTHING) {
    const left = narrowed(a, 'last', b.before, spend);
    return some(
      left && { before: a.before, after: b.after, plain: sequence(left, b.plain) },
      mayBeEmpty(a.plain) && { ...b, before: a.before & b.before },
    );
  }
  const left = narrowed(a, 'last', b.before, spend);
  const right = narrowed(b, 'first', a.after, spend);
  const before = a.before & b.before;
  const after = a.after & b.after;
  return some(
    left && right && { before: a.before, after: b.after, plain: sequence(left, right) },
    right && mayBeEmpty(a.plain) && { before, after: b.after, plain: right },
    left && mayBeEmpty(b.plain) && { before: a.before, after, plain: left },
    mayBeEmpty(a.plain) && mayBeEmpty(b.plain) && { before, after, plain: EMPTY },
  );
}

function some(...found: readonly (Placed | null | false)[]): readonly Placed[] {
  return found.filter((each): each is Placed => each !== null && each !== false);
}

function narrowed(
  { plain }: Placed,
  end: 'first' | 'last',
  to: Neighbours,
  spend: Spend,
): PlainPattern | null {
  return narrowEnd(plain, end, charactersAmong(to), spend);
}

function partsOf(plain: PlainPattern): readonly PlainPattern[] {
  return plain.kind === 'sequence' ? plain.parts : [plain];
}

function resolveRepeat(
  part: readonly Placed[],
  { part: source, min, max }: { part: Pattern; min: number; max: number },
  spend: Spend,
): readonly Placed[] {
  if (part.length === 0) return min === 0 ? [anywhere(EMPTY)] : [];
  const free = merged(part.filter(isAnywhere)).map(({ plain }) => plain);
  const [plain] = free;
  if (part.length === free.length) return plain ? [anywhere(repeat(plain, min, max))] : [];
  // A place is no other place the second time.
  if (part.every((each) => each.plain === EMPTY)) return min > 0 ? part : [anywhere(EMPTY), ...part];
  const again = max === Infinity ? endless(part, plain ?? null, source, spend) : part;
  const copies = max === Infinity ? Math.max(min, 1) : max;
  if (copies > MOST_COPIES) failRepeated(source);
  let all: readonly Placed[] = min === 0 ? [anywhere(EMPTY)] : [];
  let chain: readonly Placed[] = [anywhere(EMPTY)];
  for (let count = 1; count <= copies; count++) {
    const last = max === Infinity && count === copies;
    chain = joinedAll(chain, last ? again : part, spend);
    if (count >= min) all = merged([...all, ...chain]);
  }
  return all;
}

/**
 * The part once or more. A line begins once: only the first turn can be held to a line's start and only the last to its
 * end. That is not so of words, nor where the part itself goes beyond a line.
 */
function endless(
  part: readonly Placed[],
  free: PlainPattern | null,
  source: Pattern,
  spend: Spend,
): readonly Placed[] {
  const ofLine = part.every(({ before, after }) =>
    [before, after].every((side) => side === ANYTHING || side === LINE_EDGE),
  );
  if (!ofLine || hasNewline(source)) failRepeated(source);
  const between = free === null ? EMPTY : repeat(free, 0, Infinity);
  return merged([...part, ...joinedAll(joinedAll(part, [anywhere(between)], spend), part, spend)]);
}

function hasNewline(pattern: Pattern): boolean {
  if (pattern.kind === 'one') return isIn(pattern.set, 0x0a);
  if (pattern.kind === 'assertion') return false;
  return pattern.kind === 'repeat' ? hasNewline(pattern.part) : pattern.parts.some(hasNewline);
}

function failRepeated(source: Pattern): never {
  const assertion = firstAssertion(source);
  return failAt('repeatedAssertion', assertion?.at ?? 0, assertion?.written ?? '');
}

function firstAssertion(pattern: Pattern): Assertion | null {
  if (pattern.kind === 'assertion') return pattern;
  if (pattern.kind === 'one') return null;
  if (pattern.kind === 'repeat') return firstAssertion(pattern.part);
  for (const part of pattern.parts) {
    const found = firstAssertion(part);
    if (found) return found;
  }
  return null;
}
