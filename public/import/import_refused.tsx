import React from 'react';
import { EuiButton, EuiButtonEmpty, EuiCallOut } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { FormattedMessage } from '@kbn/i18n-react';

interface Props {
  readonly reason: string;
  readonly onAnyway: () => void;
  readonly onBack: () => void;
}

/** A file that does not look like a log: why, and the way to import it all the same. */
export function ImportRefused({ reason, onAnyway, onBack }: Props) {
  return (
    <EuiCallOut
      color="warning"
      iconType="warning"
      data-test-subj="appLogsImportRefused"
      title={i18n.translate('appLogs.import.refused', { defaultMessage: 'This does not look like a log' })}
    >
      <p>{reason}</p>
      <EuiButton size="s" color="warning" onClick={onAnyway} data-test-subj="appLogsImportAnyway">
        <FormattedMessage id="appLogs.import.anyway" defaultMessage="Import anyway" />
      </EuiButton>{' '}
      <EuiButtonEmpty size="s" onClick={onBack} data-test-subj="appLogsImportBack">
        <FormattedMessage id="appLogs.import.otherFile" defaultMessage="Choose another file" />
      </EuiButtonEmpty>
    </EuiCallOut>
  );
}
