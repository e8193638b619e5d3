import type { PatternLines } from '../../api/patterns';
import { applyRules } from './apply_rules';
import { firstLine } from './mask_words';
import type { Rule } from './read_rule';

/** Characters of a message that its pattern is made of; the pipeline looks at as many. */
const LOOK = 8192;

/** One line: its pattern as it is now, and its message. */
export interface PatternedLine {
  readonly pattern: string;
  readonly message: string;
}

/** Of these patterns those that one rule takes, when no rule before it does. In the same order. */
export function takenBy(
  rules: readonly Rule[],
  at: number,
  patterns: readonly PatternLines[],
): readonly PatternLines[] {
  return patterns.filter(({ pattern }) => applyRules(rules, pattern)?.at === at);
}

/** What lines would have as patterns, the most frequent first. */
export function becoming(rules: readonly Rule[], lines: readonly PatternedLine[]): readonly PatternLines[] {
  const counts = new Map<string, number>();
  for (const { pattern, message } of lines) {
    const ruled = applyRules(rules, pattern, firstLine(message, LOOK))?.pattern ?? pattern;
    counts.set(ruled, (counts.get(ruled) ?? 0) + 1);
  }
  return [...counts].map(([pattern, count]) => ({ pattern, lines: count })).sort((a, b) => b.lines - a.lines);
}
