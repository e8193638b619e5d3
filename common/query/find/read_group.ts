import { failAt, type FindProblemCode } from './find_problem';
import { isAsciiLetter, isDigit, type PatternText } from './pattern_text';

/** What stands after `(`, the first that fits; those that the engine cannot do are named. */
const OPENINGS: readonly (readonly [written: string, code: FindProblemCode | null])[] = [
  ['(?:', null],
  ['(?=', 'lookAround'],
  ['(?!', 'lookAround'],
  ['(?<=', 'lookAround'],
  ['(?<!', 'lookAround'],
  ['(?>', 'atomic'],
  ['(?|', 'unknownGroup'],
  ['(?(', 'conditional'],
  ['(?R', 'recursion'],
  ['(?&', 'recursion'],
  ['(?P>', 'recursion'],
  ['(?P=', 'backReference'],
  ['(*', 'unknownGroup'],
];
const NAMES: readonly (readonly [opens: string, closes: string])[] = [
  ['(?<', '>'],
  ['(?P<', '>'],
  ["(?'", "'"],
];

/** `group` has something in it and a closing parenthesis to come; `nothing` was a comment or a flag, and is over. */
export type Opening = 'group' | 'nothing';

/** Reads the beginning of a group. Which groups capture makes no difference to which lines match. */
export function readOpening(text: PatternText): Opening {
  const from = text.at;
  if (text.sees('(?#')) {
    return text.takeUntil(')') === null ? failAt('unclosedGroup', from, '(') : 'nothing';
  }
  for (const [written, code] of OPENINGS) {
    if (!text.takes(written)) continue;
    return code === null ? 'group' : failAt(code, from, written);
  }
  for (const [opens, closes] of NAMES) {
    if (!text.takes(opens)) continue;
    const name = text.takeWhile(
      (character) => isAsciiLetter(character) || isDigit(character) || character === '_',
    );
    return name !== '' && !isDigit(name.charAt(0)) && text.takes(closes)
      ? 'group'
      : failAt('unknownGroup', from, opens);
  }
  if (text.takes('(?')) return readFlags(text, from);
  text.next();
  return 'group';
}

/** `(?i)` and `(?m:…)` say what is so already; any other flag would change what the pattern means. */
function readFlags(text: PatternText, from: number): Opening {
  if (isDigit(text.peek()) || ((text.sees('-') || text.sees('+')) && isDigit(text.text[text.at + 1] ?? ''))) {
    return failAt('recursion', from, text.since(from) + text.peek());
  }
  const flags = text.takeWhile(
    (character) => isAsciiLetter(character) || character === '-' || character === '^',
  );
  if (flags === '' || !(text.sees(')') || text.sees(':'))) return failAt('unknownGroup', from, '(?');
  if (!/^[im]+$/.test(flags)) return failAt('inlineFlag', from, text.since(from));
  return text.next() === ':' ? 'group' : 'nothing';
}
