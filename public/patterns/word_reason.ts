import { i18n } from '@kbn/i18n';
import { PLACEHOLDER_NAMES } from '../../common/patterns/placeholders';
import { ANY, REST } from '../../common/patterns/rules/pattern_rule';

const MASKED = new RegExp(`<(${PLACEHOLDER_NAMES.join('|')})>`);

/**
 * Why a word of a pattern is what it is, for people.
 * @param rule the number of the rule that the pattern comes from, from 1; null without one
 */
export function wordReason(word: string, rule: number | null): string {
  if (word === ANY || word === REST) return byRule(rule);
  const masked = MASKED.exec(word)?.[1];
  if (masked === undefined) return asWritten();
  if (word === `<${masked}>`) return kindName(masked);
  return i18n.translate('appLogs.tune.reason.within', {
    defaultMessage: 'with {kind} in it',
    values: { kind: kindName(masked) },
  });
}

function kindName(masked: string): string {
  switch (masked) {
    case 'ip':
      return i18n.translate('appLogs.tune.reason.address', { defaultMessage: 'a network address' });
    case 'hex':
      return i18n.translate('appLogs.tune.reason.hex', { defaultMessage: 'a hash or hexadecimal number' });
    case 'uuid':
      return i18n.translate('appLogs.tune.reason.uuid', { defaultMessage: 'a UUID' });
    case 'path':
      return i18n.translate('appLogs.tune.reason.path', { defaultMessage: 'a path or URL' });
    case 'time':
      return i18n.translate('appLogs.tune.reason.time', { defaultMessage: 'a time or date' });
    case 'email':
      return i18n.translate('appLogs.tune.reason.email', { defaultMessage: 'a mail address' });
    case 'str':
      return i18n.translate('appLogs.tune.reason.quoted', { defaultMessage: 'a quoted value' });
    case 'id':
      return i18n.translate('appLogs.tune.reason.id', { defaultMessage: 'an identifier' });
    default:
      return i18n.translate('appLogs.tune.reason.number', { defaultMessage: 'a number' });
  }
}

function byRule(rule: number | null): string {
  return rule === null
    ? i18n.translate('appLogs.tune.reason.variable', { defaultMessage: 'variable' })
    : i18n.translate('appLogs.tune.reason.rule', {
        defaultMessage: 'variable by rule {number}',
        values: { number: rule },
      });
}

const asWritten = () => i18n.translate('appLogs.tune.reason.written', { defaultMessage: 'as written' });
