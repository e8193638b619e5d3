import React, { useState } from 'react';
import {
  EuiButton,
  EuiButtonEmpty,
  EuiCallOut,
  EuiFlexGroup,
  EuiFlexItem,
  EuiLoadingSpinner,
  EuiSpacer,
} from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { FormattedMessage } from '@kbn/i18n-react';
import { FlyoutFrame } from '../flyouts/flyout_frame';
import { FailurePrompt } from '../services/failure_prompt';
import { useServices } from '../services/services_context';
import type { ViewState } from '../services/view_state';
import { AlertSummary } from './alert_summary';
import { ConnectorList } from './connector_list';
import { ruleValues } from './rule_values';
import { useAlerting } from './use_alerting';

interface Props {
  readonly view: ViewState;
  /** What the rule is called at first. */
  readonly name: string;
  readonly onClose: () => void;
}

/** Says what the rule will do, what stands in its way and how it can tell people; then Kibana's own form takes over. */
export default function AlertFlyout({ view, name, onClose }: Props) {
  const { dataViewId, RuleForm } = useServices();
  const { loading, problems, connectors, connectorsFailure, retry } = useAlerting();
  // Fixed when the flyout opens: the page may refresh behind it.
  const [values] = useState(() => ruleValues(view, dataViewId, name));
  const [inForm, setInForm] = useState(false);
  if (inForm && RuleForm !== null) return <RuleForm values={values} onClose={onClose} />;
  return (
    <FlyoutFrame
      title={<FormattedMessage id="appLogs.alert.title" defaultMessage="Create an alert rule" />}
      titleSize="s"
      size="s"
      maxWidth={560}
      testSubject="appLogsAlertFlyout"
      onClose={onClose}
      footer={
        <EuiFlexGroup justifyContent="spaceBetween" responsive={false}>
          <EuiFlexItem grow={false}>
            <EuiButtonEmpty flush="left" onClick={onClose} data-test-subj="appLogsAlertClose">
              <FormattedMessage id="appLogs.alert.close" defaultMessage="Close" />
            </EuiButtonEmpty>
          </EuiFlexItem>
          {RuleForm !== null && (
            <EuiFlexItem grow={false}>
              <EuiButton
                fill
                isDisabled={loading || problems.length > 0}
                onClick={() => setInForm(true)}
                data-test-subj="appLogsAlertContinue"
              >
                <FormattedMessage id="appLogs.alert.continue" defaultMessage="Go on in Kibana's rule form" />
              </EuiButton>
            </EuiFlexItem>
          )}
        </EuiFlexGroup>
      }
    >
      <AlertSummary values={values} />
      <EuiSpacer size="l" />
      {!loading &&
        problems.map((problem) => (
          <React.Fragment key={problem}>
            <EuiCallOut
              color="warning"
              iconType="warning"
              size="s"
              title={problem}
              data-test-subj="appLogsAlertProblem"
            />
            <EuiSpacer size="m" />
          </React.Fragment>
        ))}
      {connectors !== null && <ConnectorList groups={connectors} />}
      {connectorsFailure !== null && (
        <FailurePrompt
          compact
          failure={connectorsFailure}
          title={i18n.translate('appLogs.alert.connectorsFailed', {
            defaultMessage: 'Kibana did not say which connectors the licence allows',
          })}
          onRetry={retry}
        />
      )}
      {loading && <EuiLoadingSpinner size="l" />}
    </FlyoutFrame>
  );
}
