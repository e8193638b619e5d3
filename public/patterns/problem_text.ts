import { i18n } from '@kbn/i18n';
import { MAX_PATTERN } from '../../common/patterns/cut_pattern';
import type { RuleProblem } from '../../common/patterns/rules/read_rule';

/** Why a template is no rule, and what to do, for people. */
export function ruleProblemText(problem: RuleProblem): string {
  switch (problem) {
    case 'empty':
      return i18n.translate('appLogs.tune.problem.empty', {
        defaultMessage: 'The pattern is empty: leave some of its words.',
      });
    case 'onlyVariables':
      return i18n.translate('appLogs.tune.problem.onlyVariables', {
        defaultMessage:
          'It would take messages that have nothing in common: leave at least one word as it is.',
      });
    case 'tooLong':
      return i18n.translate('appLogs.tune.problem.tooLong', {
        defaultMessage: 'It is longer than {most} characters: hide all from one of its words on.',
        values: { most: MAX_PATTERN },
      });
    case 'restNotLast':
    case 'withinWord':
      return i18n.translate('appLogs.tune.problem.withinWord', {
        defaultMessage: 'The message itself has {any} in it, which no rule can take: hide that word.',
        values: { any: '<*>' },
      });
    case 'duplicate':
      return i18n.translate('appLogs.tune.problem.duplicate', {
        defaultMessage: 'There is a rule like this already.',
      });
  }
}
