import type { Find } from '../../api/find';
import { alonePattern, literalPattern } from './literal_pattern';
import type { Pattern } from './pattern';
import { programOf, type Program } from './program';
import { readPattern } from './read_pattern';
import { runProgram, type TextRange } from './run_program';
import { wordsOf } from './words';
import { FindProblemError } from './find_problem';

/** Gives the stretches of a text that are to be marked, from left to right, apart from each other. */
export type Matcher = (text: string) => readonly TextRange[];

/** Only so much of a text is looked at (UTF-16 units): a 1 MB line must not hold up the page. */
export const MATCHED_LENGTH = 20_000;
const LIMITS = { steps: 300_000, matches: 1_000 };
const NOTHING: Matcher = () => [];

/** Marks what the search box looks for, where the engine would find it; nothing when it cannot be looked for. */
export function matcherOf({ mode, text }: Find): Matcher {
  if (text.trim() === '') return NOTHING;
  switch (mode) {
    case 'words':
      return wordMatcher(wordTexts(text));
    case 'text':
      return patternMatcher(literalPattern(text));
    case 'regex': {
      const { pattern } = readPattern(text);
      return pattern === null ? NOTHING : patternMatcher(pattern);
    }
  }
}

/** Marks all matches of a pattern. */
export function patternMatcher(pattern: Pattern): Matcher {
  const program = programOf(pattern);
  return (text) => run(program, text);
}

/**
 * Marks words where they stand alone. In a text where one never does, as within a traceback's names, it is marked within
 * others: there the engine finds it so too.
 */
export function wordMatcher(words: readonly string[]): Matcher {
  const programs = words.map((word) => ({
    alone: programOf(alonePattern(word)),
    within: programOf(literalPattern(word)),
  }));
  return (text) =>
    joined(
      programs.flatMap(({ alone, within }) => {
        const found = run(alone, text);
        return found.length > 0 ? found : run(within, text);
      }),
    );
}

/** Marks what any of the matchers marks. */
export function anyMatcher(...matchers: readonly Matcher[]): Matcher {
  const [only] = matchers;
  if (only === undefined) return NOTHING;
  return matchers.length === 1 ? only : (text) => joined(matchers.flatMap((matcher) => matcher(text)));
}

function run(program: Program, text: string): readonly TextRange[] {
  return runProgram(program, text.slice(0, MATCHED_LENGTH), LIMITS);
}

function wordTexts(text: string): readonly string[] {
  try {
    return wordsOf(text).map((word) => word.text);
  } catch (error) {
    if (error instanceof FindProblemError) return [];
    throw error;
  }
}

/** In order, and as one where they meet. */
function joined(ranges: readonly TextRange[]): readonly TextRange[] {
  const sorted = [...ranges].sort((a, b) => a.start - b.start || a.end - b.end);
  const apart: { start: number; end: number }[] = [];
  for (const { start, end } of sorted) {
    const last = apart[apart.length - 1];
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else apart.push({ start, end });
  }
  return apart.slice(0, LIMITS.matches);
}
