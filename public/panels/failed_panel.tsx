import React from 'react';
import { i18n } from '@kbn/i18n';
import type { Failure } from '../services/failure';
import { FailurePrompt } from '../services/failure_prompt';
import { PanelCenter } from './panel_center';

interface Props {
  readonly failure: Failure;
  readonly onRetry: () => void;
}

/** What went wrong, what can be done, and a retry. */
export function FailedPanel({ failure, onRetry }: Props) {
  const title = titleOf(failure.status);
  return (
    <PanelCenter>
      <FailurePrompt
        compact
        failure={failure.status === 403 ? withAction(failure) : failure}
        onRetry={onRetry}
        testSubject="appLogsPanelError"
        {...(title === null ? {} : { title })}
      />
    </PanelCenter>
  );
}

function titleOf(status: number | null): string | null {
  if (status === 401 || status === 403) {
    return i18n.translate('appLogs.panel.forbidden', { defaultMessage: 'You may not see these logs' });
  }
  if (status === null || status >= 502) {
    return i18n.translate('appLogs.panel.away', { defaultMessage: 'The logs cannot be reached right now' });
  }
  return null;
}

/** Kibana's own refusal says no more than "Forbidden". */
function withAction(failure: Failure): Failure {
  const action =
    failure.action ??
    i18n.translate('appLogs.panel.forbidden.action', {
      defaultMessage: 'Ask your administrator for the Kibana privilege "App Logs: Read".',
    });
  return { ...failure, action };
}
