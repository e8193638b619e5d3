import { codeOf, range } from './code_points';
import { failAt, FindProblemError, type FindProblem } from './find_problem';
import { withBothCases } from './fold_case';
import { ANY_IN_LINE } from './named_sets';
import { choice, one, repeat, sequence, type AssertionKind, type Pattern } from './pattern';
import { isDigit, PatternText } from './pattern_text';
import { checkSize } from './pattern_size';
import { readClass } from './read_class';
import { readEscape } from './read_escape';
import { readOpening } from './read_group';

/** Largest count: what is counted is copied as often. */
const MAX_COUNT = 1_000;

/** A pattern, or why it cannot be looked for. */
export type PatternResult =
  | { readonly pattern: Pattern; readonly problem: null }
  | { readonly pattern: null; readonly problem: FindProblem };

/**
 * Reads a regular expression as `grep -E` and `grep -P` write it, without regard to case.
 * @returns the pattern; or the first thing in it that is not well-formed, or that the engine has no way to do
 */
export function readPattern(typed: string): PatternResult {
  try {
    const text = new PatternText(typed);
    const pattern = readChoice(text);
    if (!text.ended) failAt('unopenedGroup', text.at, text.peek());
    checkSize(pattern);
    return { pattern, problem: null };
  } catch (error) {
    if (error instanceof FindProblemError) return { pattern: null, problem: error.problem };
    throw error;
  }
}

function readChoice(text: PatternText): Pattern {
  const branches: Pattern[] = [readSequence(text)];
  while (text.takes('|')) branches.push(readSequence(text));
  return choice(...branches);
}

function readSequence(text: PatternText): Pattern {
  const parts: Pattern[] = [];
  while (!text.ended && !text.sees('|') && !text.sees(')')) {
    if (text.takes('\\Q')) {
      parts.push(...readQuoted(text));
      continue;
    }
    const part = readPart(text);
    if (part !== null) parts.push(readCounts(text, part));
  }
  return sequence(...parts);
}

/** `\Q…\E`: literal; without an end up to the end. */
function readQuoted(text: PatternText): Pattern[] {
  const quoted = text.takeUntil('\\E') ?? text.takeWhile(() => true);
  return [...quoted].map(literal);
}

/** One part without its counts; null for what stands for nothing. */
function readPart(text: PatternText): Pattern | null {
  const from = text.at;
  switch (text.peek()) {
    case '(':
      return readGroup(text);
    case '[':
      return one(readClass(text));
    case '\\':
      return readBackslash(text);
    case '.':
      text.next();
      return one(ANY_IN_LINE);
    case '^':
      return place(text, 'lineStart');
    case '$':
      return place(text, 'lineEnd');
    case '*':
    case '+':
    case '?':
      return failAt('nothingToRepeat', from, text.peek());
    case '{':
      if (readCount(text) !== null) return failAt('nothingToRepeat', from, text.since(from));
      return literal(text.next());
    default:
      return literal(text.next());
  }
}

function readGroup(text: PatternText): Pattern | null {
  const from = text.at;
  if (readOpening(text) === 'nothing') return null;
  const pattern = readChoice(text);
  return text.takes(')') ? pattern : failAt('unclosedGroup', from, '(');
}

function readBackslash(text: PatternText): Pattern {
  const from = text.at;
  const escape = readEscape(text);
  return 'set' in escape
    ? one(escape.set)
    : { kind: 'assertion', assertion: escape.assertion, at: from, written: text.since(from) };
}

function place(text: PatternText, assertion: AssertionKind): Pattern {
  const at = text.at;
  return { kind: 'assertion', assertion, at, written: text.next() };
}

function literal(character: string): Pattern {
  return one(withBothCases(range(codeOf(character))));
}

/** How often a part may come: any number of counts after each other, each lazy or not. */
function readCounts(text: PatternText, part: Pattern): Pattern {
  let counted = part;
  for (;;) {
    const at = text.at;
    const count = readCount(text);
    if (count === null) return counted;
    if (count.max < count.min || count.min > MAX_COUNT || (count.max > MAX_COUNT && count.max !== Infinity)) {
      return failAt('badCount', at, text.since(at));
    }
    if (text.takes('+')) return failAt('possessive', at, text.since(at));
    counted = repeat(counted, count.min, count.max, text.takes('?'));
  }
}

/** `*`, `+`, `?`, `{2}`, `{2,}`, `{,3}`, `{2,3}`; null, and nothing read, for anything else: such a `{` is itself. */
function readCount(text: PatternText): { min: number; max: number } | null {
  if (text.takes('*')) return { min: 0, max: Infinity };
  if (text.takes('+')) return { min: 1, max: Infinity };
  if (text.takes('?')) return { min: 0, max: 1 };
  const from = text.at;
  if (text.takes('{')) {
    const min = text.takeWhile(isDigit);
    const comma = text.takes(',');
    const max = comma ? text.takeWhile(isDigit) : min;
    if (text.takes('}') && (min !== '' || max !== '')) {
      return { min: Number(min), max: max === '' ? Infinity : Number(max) };
    }
  }
  text.at = from;
  return null;
}
