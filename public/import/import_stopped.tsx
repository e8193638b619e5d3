import React from 'react';
import { EuiButton, EuiButtonEmpty, EuiCallOut, EuiText } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { FormattedMessage } from '@kbn/i18n-react';
import type { Failure } from '../services/failure';
import { bytesText, countText } from '../services/number_format';
import type { ImportProgress } from './import_state';

interface Props {
  /** Null when a person cancelled. */
  readonly failure: Failure | null;
  readonly progress: ImportProgress | null;
  /** Null when there is nothing to go on with. */
  readonly onResume: (() => void) | null;
  readonly onBack: () => void;
}

/** An import that was cancelled or failed: what is in already, and how to go on. */
export function ImportStopped({ failure, progress, onResume, onBack }: Props) {
  return (
    <EuiCallOut
      color={failure === null ? 'primary' : 'danger'}
      iconType={failure === null ? 'pause' : 'error'}
      data-test-subj="appLogsImportStopped"
      title={
        failure === null
          ? i18n.translate('appLogs.import.cancelled', { defaultMessage: 'Import cancelled' })
          : i18n.translate('appLogs.import.failed', { defaultMessage: 'The import stopped' })
      }
    >
      <EuiText size="s">
        {failure !== null && (
          <p style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>{failure.message}</p>
        )}
        {failure !== null && failure.action !== null && <p>{failure.action}</p>}
        {progress !== null && (
          <p>
            <FormattedMessage
              id="appLogs.import.kept"
              defaultMessage="{sent} of {total} are in ({accepted} new lines) and stay. Going on sends the rest; nothing arrives twice."
              values={{
                sent: bytesText(progress.sentBytes),
                total: bytesText(progress.totalBytes),
                accepted: countText(progress.accepted),
              }}
            />
          </p>
        )}
      </EuiText>
      {onResume !== null && (
        <EuiButton
          size="s"
          color={failure === null ? 'primary' : 'danger'}
          onClick={onResume}
          data-test-subj="appLogsImportResume"
          style={{ marginTop: 8 }}
        >
          <FormattedMessage id="appLogs.import.resume" defaultMessage="Go on" />
        </EuiButton>
      )}{' '}
      <EuiButtonEmpty size="s" onClick={onBack} data-test-subj="appLogsImportBack">
        <FormattedMessage id="appLogs.import.back" defaultMessage="Start over" />
      </EuiButtonEmpty>
    </EuiCallOut>
  );
}
