import React, { useCallback, useState } from 'react';
import { EuiLoadingSpinner } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { setupStatusEndpoint, type SetupStatus } from '../../common/api/setup';
import { FailurePrompt } from '../services/failure_prompt';
import { useServices } from '../services/services_context';
import { useQuestion } from '../services/use_question';
import { mayChange } from './may_change';
import { SetupDialogs, type Dialog } from './setup_dialogs';
import { SetupHeader } from './setup_header';
import { SetupView } from './setup_view';

interface Props {
  /** Address of the page with the logs. */
  readonly logsHref: string;
  readonly onOpenLogs: () => void;
}

/** The page Setup: what App Logs has put into the cluster, and the ways to change it. */
export default function SetupPage({ logsHref, onOpenLogs }: Props) {
  const { call, application, dataViews } = useServices();
  const request = useQuestion(call, setupStatusEndpoint, undefined);
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const allowed = mayChange(application);
  const close = useCallback(() => setDialog(null), []);
  const { retry } = request;
  const reload = useCallback(() => {
    // Setup and removal make and delete the data view.
    dataViews.clearInstanceCache();
    retry();
  }, [dataViews, retry]);
  // A failed refresh must not hide what was known before it, nor pass for news.
  const status: SetupStatus | null = request.answer;
  return (
    <div data-test-subj="appLogsSetupPage" style={{ width: '100%', padding: '24px 16px' }}>
      <div style={{ maxWidth: 1080, margin: '0 auto' }}>
        <SetupHeader
          logsHref={logsHref}
          onOpenLogs={onOpenLogs}
          version={status?.version}
          loading={request.loading}
          onRefresh={retry}
        />
        {request.failure !== null && (
          <FailurePrompt
            failure={request.failure}
            onRetry={retry}
            title={i18n.translate('appLogs.setup.statusFailed', {
              defaultMessage: 'What is installed could not be found out',
            })}
          />
        )}
        {request.failure === null && status === null && (
          <div style={{ textAlign: 'center', padding: 48 }} data-test-subj="appLogsSetupLoading">
            <EuiLoadingSpinner size="xl" />
          </div>
        )}
        {status !== null && (
          <SetupView status={status} mayChange={allowed} onDialog={setDialog} onChanged={reload} />
        )}
      </div>
      {dialog !== null && status !== null && (
        <SetupDialogs
          dialog={dialog}
          status={status}
          mayChange={allowed}
          onClose={close}
          onDialog={setDialog}
          onChanged={reload}
        />
      )}
    </div>
  );
}
