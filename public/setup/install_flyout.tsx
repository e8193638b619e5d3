import React, { useCallback, useMemo } from 'react';
import { EuiButton, EuiCallOut, EuiLoadingSpinner, EuiSpacer, EuiText } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { FormattedMessage } from '@kbn/i18n-react';
import { installEndpoint, type RetentionDays, type SetupResult } from '../../common/api/setup';
import { FailurePrompt } from '../services/failure_prompt';
import { useServices } from '../services/services_context';
import { useRequest } from '../services/use_request';
import { ActionFailure } from './action_failure';
import { ChangeList } from './change_list';
import { retentionSentence } from './retention_text';
import { SetupFlyout } from './setup_flyout';
import { useAction } from './use_action';

/** What a person asks of setup. */
export interface InstallWish {
  /** Ids of modified assets to replace all the same. */
  readonly replace: readonly string[];
  /** Undefined leaves retention as it is. */
  readonly retentionDays?: RetentionDays;
}

interface Props {
  readonly wish: InstallWish;
  readonly onClose: () => void;
  /** Setup ran, to its end or not: the page's state is old. */
  readonly onEnded: () => void;
}

/** Shows what setup would change before a person confirms it, and then what it changed. */
export function InstallFlyout({ wish, onClose, onEnded }: Props) {
  const { call } = useServices();
  const { replace, retentionDays } = wish;
  const settings = useMemo(
    () => ({ replace: [...replace], ...(retentionDays === undefined ? {} : { retentionDays }) }),
    [replace, retentionDays],
  );
  const loadPlan = useCallback(
    (signal: AbortSignal) => call(installEndpoint, { ...settings, dryRun: true }, signal),
    [call, settings],
  );
  const plan = useRequest(loadPlan);
  const action = useAction<SetupResult>();
  const install = () =>
    action.start(async () => {
      try {
        return await call(installEndpoint, { ...settings, dryRun: false });
      } finally {
        onEnded();
      }
    });
  const { state } = action;
  const changes = plan.answer?.changes ?? [];
  const showPlan = state.step === 'idle' || state.step === 'running';
  return (
    <SetupFlyout
      title={i18n.translate('appLogs.setup.install.title', { defaultMessage: 'What setup changes' })}
      testSubject="appLogsInstallFlyout"
      onClose={onClose}
      actions={
        showPlan &&
        changes.length > 0 &&
        plan.failure === null && (
          <EuiButton
            fill
            onClick={install}
            isLoading={state.step === 'running'}
            isDisabled={plan.loading}
            data-test-subj="appLogsInstallConfirm"
          >
            <FormattedMessage
              id="appLogs.setup.install.confirm"
              defaultMessage="{count, plural, one {Make this change} other {Make these # changes}}"
              values={{ count: changes.length }}
            />
          </EuiButton>
        )
      }
    >
      {showPlan && plan.failure !== null && <FailurePrompt failure={plan.failure} onRetry={plan.retry} />}
      {showPlan && plan.failure === null && plan.answer === null && <EuiLoadingSpinner size="l" />}
      {showPlan && plan.failure === null && plan.answer !== null && <Plan plan={plan.answer} />}
      {state.step === 'failed' && (
        <ActionFailure
          title={i18n.translate('appLogs.setup.install.failed', {
            defaultMessage: 'Setup stopped half way; it can be repeated',
          })}
          failure={state.failure}
          assets={state.assets}
          onRetry={install}
        />
      )}
      {state.step === 'done' && <Changed result={state.answer} />}
    </SetupFlyout>
  );
}

function Plan({ plan }: { readonly plan: SetupResult }) {
  if (plan.changes.length === 0) {
    return (
      <EuiCallOut
        color="success"
        iconType="check"
        title={i18n.translate('appLogs.setup.install.nothing', {
          defaultMessage: 'Nothing would change: everything is as setup would make it.',
        })}
        data-test-subj="appLogsNothingToChange"
      />
    );
  }
  return (
    <>
      <EuiText size="s">
        <p>
          <FormattedMessage
            id="appLogs.setup.install.preview"
            defaultMessage="Nothing has been changed yet. Setup works with your own privileges, in this order:"
          />
        </p>
      </EuiText>
      <EuiSpacer size="s" />
      <ChangeList changes={plan.changes} />
      <EuiSpacer size="m" />
      <EuiText size="s" data-test-subj="appLogsPlannedRetention">
        <p>{retentionSentence(plan.retention)}</p>
      </EuiText>
    </>
  );
}

function Changed({ result }: { readonly result: SetupResult }) {
  return (
    <EuiCallOut
      color={result.ready ? 'success' : 'warning'}
      iconType={result.ready ? 'check' : 'warning'}
      title={
        result.ready
          ? i18n.translate('appLogs.setup.install.done', { defaultMessage: 'Done: log lines can come in' })
          : i18n.translate('appLogs.setup.install.notReady', {
              defaultMessage: 'Done, but log lines cannot come in yet: see the assets on the page',
            })
      }
      data-test-subj="appLogsInstallDone"
    >
      <EuiText size="s">
        <ul>
          {result.changed.map(({ id, kind, name }) => (
            <li key={id} style={{ overflowWrap: 'anywhere' }}>
              {kind} <strong>{name}</strong>
            </li>
          ))}
        </ul>
      </EuiText>
    </EuiCallOut>
  );
}
