import React from 'react';
import { EuiButton, EuiCode, EuiLoadingSpinner, EuiSpacer, EuiText } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { FormattedMessage } from '@kbn/i18n-react';
import { InstalledAssets } from '../import/installed_assets';
import { FailurePrompt } from '../services/failure_prompt';
import { useServices } from '../services/services_context';
import { ActionFailure } from '../setup/action_failure';
import { mayChange } from '../setup/may_change';
import { SetupLink } from '../setup/setup_link';
import type { Readiness } from './use_readiness';

interface Props {
  readonly readiness: Readiness;
  readonly stream: string;
}

/** Whether lines can come in, and what makes it so. */
export function ReadyStep({ readiness, stream }: Props) {
  const { application } = useServices();
  const { request, isSetUp, hasStream, action, makeReady } = readiness;
  if (isSetUp === null) {
    return request.failure === null ? (
      <EuiLoadingSpinner size="m" />
    ) : (
      <FailurePrompt compact failure={request.failure} onRetry={request.retry} />
    );
  }
  const allowed = mayChange(application);
  return (
    <>
      <EuiText size="s" data-test-subj="appLogsReadiness">
        <p>
          {isSetUp && hasStream ? (
            <FormattedMessage
              id="appLogs.addData.ready"
              defaultMessage="App Logs is set up, and the data stream {stream} is there."
              values={{ stream: <EuiCode>{stream}</EuiCode> }}
            />
          ) : isSetUp ? (
            <FormattedMessage
              id="appLogs.addData.noStream"
              defaultMessage="App Logs is set up. The data stream {stream} is not there yet, and an API key that can only add documents cannot make it."
              values={{ stream: <EuiCode>{stream}</EuiCode> }}
            />
          ) : (
            <FormattedMessage
              id="appLogs.addData.notSetUp"
              defaultMessage="App Logs is not set up yet, and nothing is written before it is."
            />
          )}
        </p>
      </EuiText>
      {!(isSetUp && hasStream) && (
        <>
          <EuiSpacer size="s" />
          {allowed ? (
            <EuiButton
              size="s"
              onClick={makeReady}
              isLoading={action.step === 'running'}
              data-test-subj="appLogsMakeReady"
            >
              {isSetUp ? (
                <FormattedMessage id="appLogs.addData.makeStream" defaultMessage="Make the data stream" />
              ) : (
                <FormattedMessage
                  id="appLogs.addData.makeReady"
                  defaultMessage="Set up, and make the data stream"
                />
              )}
            </EuiButton>
          ) : (
            <EuiText size="s">
              <p>
                <FormattedMessage
                  id="appLogs.addData.askSomebody"
                  defaultMessage="That needs the Kibana privilege “All” for App Logs in this space; yours is to read."
                />
              </p>
            </EuiText>
          )}
          <SetupLink />
        </>
      )}
      {action.step === 'failed' && (
        <>
          <EuiSpacer size="s" />
          <ActionFailure
            title={i18n.translate('appLogs.addData.notMade', {
              defaultMessage: 'This could not be made ready; it can be repeated',
            })}
            failure={action.failure}
            assets={action.assets}
            onRetry={makeReady}
          />
        </>
      )}
      {action.step === 'done' && <InstalledAssets assets={action.answer} />}
    </>
  );
}
