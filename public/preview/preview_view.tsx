import React, { useMemo } from 'react';
import { Global } from '@emotion/react';
import { EuiButtonEmpty, EuiCallOut, EuiLoadingSpinner, EuiSpacer, EuiText, useEuiTheme } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { FormattedMessage } from '@kbn/i18n-react';
import type { Failure } from '../services/failure';
import { previewStyles } from './preview_css';
import { PreviewSummary } from './preview_summary';
import { PreviewTable } from './preview_table';
import type { PreviewState } from './use_preview';

interface Props {
  readonly state: PreviewState;
  /** IANA zone in which times are shown. */
  readonly zone: string;
  /** What can be done all the same when there is no preview, a sentence. */
  readonly withoutPreview: string;
}

/** How a log will be indexed: counts, then the events. A preview that fails stops nothing. */
export function PreviewView({ state, zone, withoutPreview }: Props) {
  const { euiTheme } = useEuiTheme();
  const css = useMemo(() => previewStyles(euiTheme), [euiTheme]);
  const { answer, loading, failure, retry } = state;
  const failed = failure !== null && !loading;
  return (
    <div className="appLogsPreview" data-test-subj="appLogsPreview" aria-busy={loading}>
      <Global styles={css} />
      {failed && <PreviewFailed failure={failure} withoutPreview={withoutPreview} onRetry={retry} />}
      {answer === null && !failed && (
        <EuiText size="s" color="subdued">
          <p>
            <EuiLoadingSpinner size="m" />{' '}
            <FormattedMessage id="appLogs.preview.loading" defaultMessage="Reading the first lines…" />
          </p>
        </EuiText>
      )}
      {answer !== null && !failed && (
        <>
          <PreviewSummary preview={answer} />
          {answer.events.length > 0 && (
            <>
              <EuiSpacer size="xs" />
              <PreviewTable preview={answer} zone={zone} old={loading} />
            </>
          )}
        </>
      )}
    </div>
  );
}

interface FailedProps {
  readonly failure: Failure;
  readonly withoutPreview: string;
  readonly onRetry: () => void;
}

function PreviewFailed({ failure, withoutPreview, onRetry }: FailedProps) {
  return (
    <EuiCallOut
      size="s"
      color="warning"
      iconType="warning"
      data-test-subj="appLogsPreviewFailed"
      title={i18n.translate('appLogs.preview.failed', { defaultMessage: 'There is no preview' })}
    >
      <EuiText size="s">
        <p style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-line' }}>
          {failure.message} {failure.action} {withoutPreview}
        </p>
      </EuiText>
      <EuiButtonEmpty size="xs" flush="left" onClick={onRetry} data-test-subj="appLogsPreviewRetry">
        <FormattedMessage id="appLogs.preview.retry" defaultMessage="Try again" />
      </EuiButtonEmpty>
    </EuiCallOut>
  );
}
