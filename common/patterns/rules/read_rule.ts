import { MAX_PATTERN } from '../cut_pattern';
import { maskWords } from './mask_words';
import { ANY, KEEP, REST, type PatternRule } from './pattern_rule';

/** A rule as it is applied; the pipeline is given it like this. */
export interface Rule {
  /** `<*>`, `<keep>`, or a word of the mask. */
  readonly words: readonly string[];
  /** Whether more words may follow. */
  readonly rest: boolean;
}

/** Why a template is no rule. */
export type RuleProblem =
  | 'empty'
  /** Nothing but variables: it would take messages that have nothing in common. */
  | 'onlyVariables'
  | 'tooLong'
  | 'restNotLast'
  /** A variable within a word: it stands for whole words alone. */
  | 'withinWord'
  /** There is a rule like it before. */
  | 'duplicate';

export type ReadRule = { readonly rule: Rule } | { readonly problem: RuleProblem };

const VARIABLES: readonly string[] = [ANY, REST, KEEP];

/** A template as the words that it takes. */
export function readRule(template: string): ReadRule {
  const words = maskWords(template);
  if (words.length === 0) return { problem: 'empty' };
  if (words.join(' ').length > MAX_PATTERN) return { problem: 'tooLong' };
  if (words.slice(0, -1).includes(REST)) return { problem: 'restNotLast' };
  const fixed = words.filter((word) => !VARIABLES.includes(word));
  if (fixed.length === 0) return { problem: 'onlyVariables' };
  if (fixed.some((word) => VARIABLES.some((variable) => word.includes(variable)))) {
    return { problem: 'withinWord' };
  }
  const rest = words.at(-1) === REST;
  return { rule: { words: rest ? words.slice(0, -1) : words, rest } };
}

/** A rule as its template, with single spaces. */
export function templateOf({ words, rest }: Rule): string {
  return [...words, ...(rest ? [REST] : [])].join(' ');
}

/** The rules of a service in their order, each as it was read; one that says the same as one before it is a problem. */
export function readRules(rules: readonly PatternRule[]): readonly ReadRule[] {
  const seen = new Set<string>();
  return rules.map(({ template }) => {
    const read = readRule(template);
    if ('problem' in read) return read;
    const name = templateOf(read.rule);
    if (seen.has(name)) return { problem: 'duplicate' };
    seen.add(name);
    return read;
  });
}

/** Those that can be applied. */
export function usableRules(rules: readonly PatternRule[]): readonly Rule[] {
  return readRules(rules).flatMap((read) => ('rule' in read ? [read.rule] : []));
}
