import React, { type ReactNode } from 'react';
import { Global } from '@emotion/react';
import {
  EuiButton,
  EuiButtonEmpty,
  EuiCallOut,
  EuiFlexGroup,
  EuiFlexItem,
  EuiLoadingSpinner,
  EuiSpacer,
  useEuiTheme,
} from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { FormattedMessage } from '@kbn/i18n-react';
import { FlyoutFrame } from '../flyouts/flyout_frame';
import type { SettingsState } from '../formats/use_settings';
import { FailurePrompt } from '../services/failure_prompt';
import { ApplyOlder } from './apply_older';
import { rulesStyles } from './rules_css';
import type { RulesSave } from './use_rules_save';

interface Props {
  readonly title: ReactNode;
  readonly service: string;
  readonly namespace: string;
  readonly settings: SettingsState;
  readonly saving: RulesSave;
  readonly mayChange: boolean;
  /** Whether there is something to save that can be saved. */
  readonly ready: boolean;
  readonly onSave: () => void;
  readonly onApplied: () => void;
  readonly onClose: () => void;
  readonly testSubject: string;
  readonly children: ReactNode;
}

/** What the flyouts for rules of a service have in common: reading and saving them, and applying them to older lines. */
export function RulesFrame(props: Props) {
  const { title, service, namespace, settings, saving, mayChange, ready, onSave, onApplied, onClose } = props;
  const { euiTheme } = useEuiTheme();
  const { failure, loading, retry } = settings.request;
  const reload = () => {
    saving.reset();
    retry();
  };
  return (
    <FlyoutFrame
      title={title}
      titleSize="m"
      size="l"
      maxWidth={820}
      testSubject={props.testSubject}
      onClose={onClose}
      footer={
        <EuiFlexGroup justifyContent="spaceBetween" responsive={false} wrap gutterSize="s">
          <EuiFlexItem grow={false}>
            <EuiButtonEmpty onClick={onClose} data-test-subj="appLogsRulesClose">
              <FormattedMessage id="appLogs.fix.close" defaultMessage="Close" />
            </EuiButtonEmpty>
          </EuiFlexItem>
          {mayChange && (
            <EuiFlexItem grow={false}>
              <EuiButton
                fill
                isDisabled={!ready}
                isLoading={saving.step === 'saving'}
                onClick={onSave}
                data-test-subj="appLogsRulesSave"
              >
                <FormattedMessage id="appLogs.rules.save" defaultMessage="Save" />
              </EuiButton>
            </EuiFlexItem>
          )}
        </EuiFlexGroup>
      }
    >
      <Global styles={rulesStyles(euiTheme)} />
      {!mayChange && <ReadOnly />}
      {failure !== null && !loading && <FailurePrompt compact failure={failure} onRetry={retry} />}
      {saving.step === 'failed' && saving.failure !== null && (
        <>
          <FailurePrompt
            failure={saving.failure}
            onRetry={saving.failure.status === 409 ? reload : onSave}
            title={i18n.translate('appLogs.rules.notSaved', {
              defaultMessage: 'The rules could not be saved',
            })}
            testSubject="appLogsRulesFailure"
          />
          <EuiSpacer size="m" />
        </>
      )}
      {saving.step === 'saved' && (
        <>
          <EuiCallOut
            color="success"
            iconType="check"
            role="status"
            title={i18n.translate('appLogs.rules.saved', { defaultMessage: 'The rules are saved' })}
            data-test-subj="appLogsRulesSaved"
          >
            <ApplyOlder service={service} namespace={namespace} onApplied={onApplied} />
          </EuiCallOut>
          <EuiSpacer size="m" />
        </>
      )}
      {settings.settings === null && loading && <EuiLoadingSpinner size="l" />}
      {props.children}
    </FlyoutFrame>
  );
}

function ReadOnly() {
  return (
    <>
      <EuiCallOut
        size="s"
        iconType="lock"
        title={i18n.translate('appLogs.rules.readOnly', {
          defaultMessage:
            'You can look and try, not save: that needs the Kibana privilege “All” for App Logs in this space.',
        })}
        data-test-subj="appLogsRulesReadOnly"
      />
      <EuiSpacer size="m" />
    </>
  );
}
