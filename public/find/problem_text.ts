import { i18n } from '@kbn/i18n';
import { MAX_WORDS } from '../../common/query/find/words';
import type { FindProblem } from '../../common/query/find/find_problem';

/**
 * What a failure of the engine says about the search box, for people.
 * @returns null when it is about something else
 */
export function findFailureText(message: string): string | null {
  if (!/determiniz/i.test(message)) return null;
  return i18n.translate('appLogs.find.problem.tooComplex', {
    defaultMessage:
      'The search engine would need too many states for this expression. A count after what may begin anywhere is often why: use * instead.',
  });
}

/** Why a text cannot be looked for, and what can be done instead: a sentence for people. */
export function findProblemText({ code, construct }: FindProblem): string {
  const values = { construct };
  switch (code) {
    case 'lookAround':
      return i18n.translate('appLogs.find.problem.lookAround', {
        defaultMessage:
          'The search engine has no look-around ({construct}). Match what stands beside it too; the edge of a word is {edge}.',
        values: { construct, edge: '\\b' },
      });
    case 'backReference':
      return i18n.translate('appLogs.find.problem.backReference', {
        defaultMessage: 'The search engine has no back-references ({construct}).',
        values,
      });
    case 'possessive':
      return i18n.translate('appLogs.find.problem.possessive', {
        defaultMessage: 'The search engine has no possessive counts ({construct}). Leave out the last +.',
        values,
      });
    case 'atomic':
      return i18n.translate('appLogs.find.problem.atomic', {
        defaultMessage: 'The search engine has no atomic groups ({construct}). Use (?: instead.',
        values,
      });
    case 'conditional':
      return i18n.translate('appLogs.find.problem.conditional', {
        defaultMessage: 'The search engine has no conditions ({construct}).',
        values,
      });
    case 'recursion':
      return i18n.translate('appLogs.find.problem.recursion', {
        defaultMessage: 'The search engine has no recursion ({construct}).',
        values,
      });
    case 'inlineFlag':
      return i18n.translate('appLogs.find.problem.inlineFlag', {
        defaultMessage:
          'This flag is not known here ({construct}). Upper and lower case are never told apart.',
        values,
      });
    case 'unicodeClass':
      return i18n.translate('appLogs.find.problem.unicodeClass', {
        defaultMessage:
          'Unicode classes are not known here ({construct}). Letters of all scripts are matched by {letters}.',
        values: { construct, letters: '\\w' },
      });
    case 'collation':
      return i18n.translate('appLogs.find.problem.collation', {
        defaultMessage: 'Collation in brackets is not known here ({construct}).',
        values,
      });
    case 'unknownEscape':
      return i18n.translate('appLogs.find.problem.unknownEscape', {
        defaultMessage: '{construct} has no meaning here. To find a backslash, write {written}.',
        values: { construct, written: '\\\\' },
      });
    case 'unknownGroup':
      return i18n.translate('appLogs.find.problem.unknownGroup', {
        defaultMessage:
          'This kind of group is not known here ({construct}). To find a parenthesis, write {written}.',
        values: { construct, written: '\\(' },
      });
    case 'unknownClass':
      return i18n.translate('appLogs.find.problem.unknownClass', {
        defaultMessage: 'There is no class with this name ({construct}).',
        values,
      });
    case 'nothingToRepeat':
      return i18n.translate('appLogs.find.problem.nothingToRepeat', {
        defaultMessage:
          'There is nothing before {construct} that it could repeat. To find it as it stands, write {written}.',
        values: { construct, written: `\\${construct}` },
      });
    case 'badRange':
      return i18n.translate('appLogs.find.problem.badRange', {
        defaultMessage: 'The range {construct} ends before it begins.',
        values,
      });
    case 'badCount':
      return i18n.translate('appLogs.find.problem.badCount', {
        defaultMessage: 'A count goes from the smaller to the greater, up to 1,000 ({construct}).',
        values,
      });
    case 'badCode':
      return i18n.translate('appLogs.find.problem.badCode', {
        defaultMessage: 'This is the code of no character ({construct}).',
        values,
      });
    case 'unclosedGroup':
      return i18n.translate('appLogs.find.problem.unclosedGroup', {
        defaultMessage: 'This group is not closed. To find a parenthesis, write {written}.',
        values: { written: '\\(' },
      });
    case 'unclosedClass':
      return i18n.translate('appLogs.find.problem.unclosedClass', {
        defaultMessage: 'This bracket is not closed. To find a bracket, write {written}.',
        values: { written: '\\[' },
      });
    case 'unopenedGroup':
      return i18n.translate('appLogs.find.problem.unopenedGroup', {
        defaultMessage: 'This parenthesis closes no group. To find a parenthesis, write {written}.',
        values: { written: '\\)' },
      });
    case 'trailingBackslash':
      return i18n.translate('appLogs.find.problem.trailingBackslash', {
        defaultMessage: 'Nothing follows this backslash. To find a backslash, write {written}.',
        values: { written: '\\\\' },
      });
    case 'repeatedAssertion':
      return i18n.translate('appLogs.find.problem.repeatedAssertion', {
        defaultMessage: '{construct} cannot be in a part that repeats.',
        values,
      });
    case 'tooManyWords':
      return i18n.translate('appLogs.find.problem.tooManyWords', {
        defaultMessage: 'These are more than {count} words. Look for fewer, or for a text.',
        values: { count: MAX_WORDS },
      });
    case 'tooBig':
      return i18n.translate('appLogs.find.problem.tooBig', {
        defaultMessage: 'This is too much for the search engine. Make it shorter, or its counts smaller.',
      });
  }
}
