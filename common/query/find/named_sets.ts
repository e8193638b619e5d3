import { charactersOf, complement, range, union, without, type CodePoints } from './code_points';

export const NEWLINE: CodePoints = range(0x0a);
const LOWER = range(0x61, 0x7a);
const UPPER = range(0x41, 0x5a);
const ALPHA_ASCII = union(LOWER, UPPER);

/** `\d`, ASCII as in `grep -P`. */
export const DIGIT: CodePoints = range(0x30, 0x39);

/** Letters beyond ASCII by whole blocks: all their names would not fit into the engine's 1,000 characters. */
const LETTER_BEYOND_ASCII: CodePoints = [
  [0xaa, 0xaa],
  [0xb5, 0xb5],
  [0xba, 0xba],
  [0xc0, 0xd6],
  [0xd8, 0xf6],
  [0xf8, 0x2c1],
  // Without the space of Ogham.
  [0x300, 0x167f],
  [0x1681, 0x1fff],
  [0x2c00, 0x2dff],
  [0x3005, 0x3007],
  [0x3041, 0xd7ff],
  [0xf900, 0xfdff],
  [0xfe70, 0xfefc],
  [0xff10, 0xff19],
  [0xff21, 0xff3a],
  [0xff41, 0xff5a],
  [0xff66, 0xffdc],
  [0x10000, 0x1efff],
  [0x20000, 0x3ffff],
];

/** `\w`: letters of any script, digits and the underscore. */
export const WORD: CodePoints = union(ALPHA_ASCII, DIGIT, range(0x5f), LETTER_BEYOND_ASCII);

/** `\s` within a line. */
export const SPACE: CodePoints = union(
  without(range(0x09, 0x0d), NEWLINE),
  charactersOf(' \u0085\u00a0\u1680\u202f\u205f\u3000'),
  range(0x2000, 0x200a),
  range(0x2028, 0x2029),
);

/** `.`: as with grep nothing goes beyond its line, unless the pattern says `\n`. */
export const ANY_IN_LINE: CodePoints = complement(NEWLINE);

/** Everything else in a line: `\D` is `inLineWithout(DIGIT)`. */
export function inLineWithout(set: CodePoints): CodePoints {
  return without(ANY_IN_LINE, set);
}

const GRAPH_ASCII = range(0x21, 0x7e);
const LETTER = union(ALPHA_ASCII, LETTER_BEYOND_ASCII);

/** `[[:alpha:]]` and its like, by name. */
export const POSIX_SETS: ReadonlyMap<string, CodePoints> = new Map([
  ['alpha', LETTER],
  ['digit', DIGIT],
  ['alnum', union(LETTER, DIGIT)],
  // Case is never told apart.
  ['upper', LETTER],
  ['lower', LETTER],
  ['space', SPACE],
  ['blank', charactersOf(' \t')],
  ['punct', without(GRAPH_ASCII, union(ALPHA_ASCII, DIGIT))],
  ['xdigit', union(DIGIT, charactersOf('abcdefABCDEF'))],
  ['cntrl', without(union(range(0, 0x1f), range(0x7f)), NEWLINE)],
  ['print', complement(union(range(0, 0x1f), range(0x7f, 0x9f)))],
  ['graph', without(complement(union(range(0, 0x1f), range(0x7f, 0x9f))), SPACE)],
  ['word', WORD],
  ['ascii', without(range(0, 0x7f), NEWLINE)],
]);
