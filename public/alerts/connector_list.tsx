import React from 'react';
import { EuiSpacer, EuiText, EuiTitle } from '@elastic/eui';
import { FormattedMessage } from '@kbn/i18n-react';
import type { ConnectorGroups } from './connector_groups';

/** How a rule may tell people, and what this Kibana's licence keeps from it. */
export function ConnectorList({ groups: { allowed, licensed, off } }: { readonly groups: ConnectorGroups }) {
  return (
    <div data-test-subj="appLogsAlertConnectors">
      <EuiTitle size="xxs">
        <h3>
          <FormattedMessage id="appLogs.alert.connectors" defaultMessage="How the rule can tell you" />
        </h3>
      </EuiTitle>
      <EuiSpacer size="s" />
      <EuiText size="s">
        <ul>
          <li data-test-subj="appLogsAlertAllowed">
            {allowed.length === 0 ? (
              <FormattedMessage
                id="appLogs.alert.noneAllowed"
                defaultMessage="This licence has no connectors for rules: alerts are seen in Kibana only."
              />
            ) : (
              <FormattedMessage
                id="appLogs.alert.allowed"
                defaultMessage="On this licence: {names}."
                values={{ names: <strong>{allowed.join(', ')}</strong> }}
              />
            )}
          </li>
          {licensed.map(({ license, names }) => (
            <li key={license} data-test-subj={`appLogsAlertNeeds-${license}`}>
              <FormattedMessage
                id="appLogs.alert.licensed"
                defaultMessage="Needs the licence {license} or higher: {names}."
                values={{ license, names: names.join(', ') }}
              />
            </li>
          ))}
          {off.length > 0 && (
            <li data-test-subj="appLogsAlertOff">
              <FormattedMessage
                id="appLogs.alert.off"
                defaultMessage="Turned off in kibana.yml (xpack.actions.enabledActionTypes): {names}."
                values={{ names: off.join(', ') }}
              />
            </li>
          )}
        </ul>
      </EuiText>
    </div>
  );
}
