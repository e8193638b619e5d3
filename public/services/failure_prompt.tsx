import React from 'react';
import { EuiButton, EuiCallOut, EuiText } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { FormattedMessage } from '@kbn/i18n-react';
import type { Failure } from './failure';
import { RoleCopy } from './role_copy';

interface Props {
  readonly failure: Failure;
  readonly onRetry: () => void;
  /** What failed, as a sentence. */
  readonly title?: string;
  readonly compact?: boolean;
  readonly testSubject?: string;
}

/** Says in place what failed and what can be done, with a way to try again. */
export function FailurePrompt({ failure, onRetry, title, compact = false, testSubject }: Props) {
  const heading =
    title ?? i18n.translate('appLogs.failure.title', { defaultMessage: 'This could not be loaded' });
  return (
    <EuiCallOut
      color="danger"
      iconType="error"
      size={compact ? 's' : 'm'}
      title={heading}
      data-test-subj={testSubject ?? 'appLogsFailure'}
      role="alert"
    >
      <EuiText size="s">
        <p style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-line' }}>
          {failure.message} {failure.action}
        </p>
      </EuiText>
      {failure.role && <RoleCopy role={failure.role} />}
      <EuiButton
        size="s"
        color="danger"
        iconType="refresh"
        onClick={onRetry}
        data-test-subj="appLogsRetry"
        style={{ marginTop: 8 }}
      >
        <FormattedMessage id="appLogs.failure.retry" defaultMessage="Retry" />
      </EuiButton>
    </EuiCallOut>
  );
}
