const ATOMS = [
  'a',
  'b',
  'A',
  '_',
  '-',
  ' ',
  '.',
  '\\w',
  '\\W',
  '\\s',
  '\\d',
  '[ab]',
  '[^a]',
  '[b-]',
  '\\.',
  '1',
];
const PLACES = ['^', '$', '\\b', '\\B'];
const COUNTS = ['*', '+', '?', '{2}', '{1,2}', '{0,2}', '*?', '+?', '??', '{1,}?'];
const CHARACTERS = ['a', 'b', 'A', 'B', '_', '-', ' ', '1', '.', '\n'];

export type Choose = <T>(from: readonly T[]) => T;

export function chooser(random: () => number): Choose {
  return <T>(from: readonly T[]): T => {
    const chosen = from[Math.floor(random() * from.length)];
    if (chosen === undefined) throw new Error('nothing to choose from');
    return chosen;
  };
}

interface RandomPart {
  readonly text: string;
  readonly mayBeEmpty: boolean;
}

/**
 * A regular expression that JavaScript reads the same way. Nothing that may be empty is repeated: which turns are then
 * given up is a matter of taste, on which JavaScript and Perl differ.
 */
export function randomPattern(choose: Choose, depth: number): RandomPart {
  const length = choose([1, 1, 2, 3]);
  const parts = Array.from({ length }, () => randomPart(choose, depth));
  return {
    text: parts.map(({ text }) => text).join(''),
    mayBeEmpty: parts.every(({ mayBeEmpty }) => mayBeEmpty),
  };
}

function randomPart(choose: Choose, depth: number): RandomPart {
  const kind = choose(['atom', 'atom', 'atom', 'place', 'group', 'group', 'counted']);
  if (kind === 'place') return { text: choose(PLACES), mayBeEmpty: true };
  if (kind === 'atom' || depth === 0) return { text: choose(ATOMS), mayBeEmpty: false };
  if (kind === 'counted') return counted({ text: choose(ATOMS), mayBeEmpty: false }, choose(COUNTS));
  const branches = Array.from({ length: choose([1, 1, 2, 3]) }, () => randomPattern(choose, depth - 1));
  const text = `${choose(['(', '(?:'])}${branches.map((branch) => branch.text).join('|')})`;
  const mayBeEmpty = branches.some((branch) => branch.mayBeEmpty);
  return mayBeEmpty ? { text, mayBeEmpty } : counted({ text, mayBeEmpty }, choose(['', '', ...COUNTS]));
}

function counted({ text, mayBeEmpty }: RandomPart, count: string): RandomPart {
  return { text: text + count, mayBeEmpty: mayBeEmpty || /^[*?]|^\{0/.test(count) };
}

export function randomText(choose: Choose): string {
  return Array.from({ length: choose([0, 1, 3, 6, 9]) }, () => choose(CHARACTERS)).join('');
}
