import React from 'react';
import { EuiButtonEmpty, EuiText } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { FormattedMessage } from '@kbn/i18n-react';
import { SafeText } from '../lines/safe_text';
import { spoken } from '../lines/spoken';

interface Props {
  /** In the order that they are tried in; each text is there once. */
  readonly rules: readonly string[];
  readonly removed: ReadonlySet<string>;
  /** The one that the line's pattern comes from. */
  readonly current: string | null;
  readonly mayChange: boolean;
  readonly onToggle: (rule: string) => void;
}

/** The rules of a service. One that is taken away stays in sight, and can be had back, until that is saved. */
export function RuleList({ rules, removed, current, mayChange, onToggle }: Props) {
  if (rules.length === 0) {
    return (
      <EuiText size="s" color="subdued" data-test-subj="appLogsNoRules">
        <p>
          <FormattedMessage id="appLogs.rules.none" defaultMessage="This service has no rules yet." />
        </p>
      </EuiText>
    );
  }
  return (
    <ol className="appLogsTune__rules" data-test-subj="appLogsRules">
      {rules.map((rule) => (
        <li key={rule} data-removed={removed.has(rule)} data-test-subj="appLogsRule">
          <code className="appLogsTune__rule">
            <SafeText text={rule} oneLine />
          </code>
          {rule === current && (
            <EuiText size="xs" color="subdued">
              <FormattedMessage id="appLogs.rules.current" defaultMessage="this line’s" />
            </EuiText>
          )}
          {mayChange && <Toggle rule={rule} removed={removed.has(rule)} onToggle={onToggle} />}
        </li>
      ))}
    </ol>
  );
}

interface ToggleProps extends Pick<Props, 'onToggle'> {
  readonly rule: string;
  readonly removed: boolean;
}

function Toggle({ rule, removed, onToggle }: ToggleProps) {
  const label = removed
    ? i18n.translate('appLogs.rules.keep', {
        defaultMessage: 'Keep the rule {rule}',
        values: { rule: spoken(rule) },
      })
    : i18n.translate('appLogs.rules.remove', {
        defaultMessage: 'Remove the rule {rule}',
        values: { rule: spoken(rule) },
      });
  return (
    <EuiButtonEmpty
      size="xs"
      color={removed ? 'primary' : 'danger'}
      iconType={removed ? 'returnKey' : 'trash'}
      aria-label={label}
      onClick={() => onToggle(rule)}
      data-test-subj={removed ? 'appLogsRuleKeep' : 'appLogsRuleRemove'}
    >
      {removed ? (
        <FormattedMessage id="appLogs.rules.keepShort" defaultMessage="Undo" />
      ) : (
        <FormattedMessage id="appLogs.rules.removeShort" defaultMessage="Remove" />
      )}
    </EuiButtonEmpty>
  );
}
