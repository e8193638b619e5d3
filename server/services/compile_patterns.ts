import { MAX_PATTERN } from '../../common/patterns/cut_pattern';
import type { PatternRule } from '../../common/patterns/rules/pattern_rule';
import { readRules, type Rule, type RuleProblem } from '../../common/patterns/rules/read_rule';
import { AppLogsError } from '../app_logs_error';

/**
 * A service's pattern rules as they are applied, in their order.
 * @throws AppLogsError 400 that names the one that cannot be used, and says what to do
 */
export function compilePatterns(patterns: readonly PatternRule[]): readonly Rule[] {
  return readRules(patterns).map((read, i) => {
    if ('rule' in read) return read.rule;
    const shown = JSON.stringify((patterns[i]?.template ?? '').slice(0, MAX_PATTERN));
    const { message, action } = PROBLEMS[read.problem];
    throw new AppLogsError(`The pattern ${shown} cannot be used: ${message}`, { statusCode: 400, action });
  });
}

const PROBLEMS: Readonly<Record<RuleProblem, { readonly message: string; readonly action: string }>> = {
  empty: {
    message: 'it is empty.',
    action: 'Write the words of a message, with <*> for each that is variable.',
  },
  onlyVariables: {
    message: 'it has nothing but variables, and would take messages that have nothing in common.',
    action: 'Leave at least one word as it is.',
  },
  tooLong: {
    message: `it is longer than ${MAX_PATTERN} characters, and no pattern is.`,
    action: 'End it earlier, with <**> for all that follows.',
  },
  restNotLast: {
    message: '<**> stands for all the rest, and something follows it.',
    action: 'Put <**> at the end, or <*> for each single word.',
  },
  withinWord: {
    message: '<*>, <**> and <keep> each stand for a whole word.',
    action: 'Put spaces around it, or write the word as the pattern has it.',
  },
  duplicate: { message: 'it is there twice.', action: 'Take one of the two out.' },
};
