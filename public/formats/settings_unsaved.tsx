import React from 'react';
import { EuiButton, EuiButtonEmpty, EuiCallOut, EuiText } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { FormattedMessage } from '@kbn/i18n-react';
import type { Failure } from '../services/failure';

/** What can be done without the settings being saved. */
export interface Without {
  /** What comes of it, a sentence. */
  readonly hint: string;
  readonly label: string;
  readonly onClick: () => void;
}

interface Props {
  readonly failure: Failure;
  /** Says that nothing has happened yet, a sentence. */
  readonly untouched: string;
  /** Null where it would be of no use. */
  readonly without: Without | null;
  /** Back to the form, with the settings as they are saved now. */
  readonly onBack: () => void;
}

/** A service's settings could not be saved: why, and what can be done. */
export function SettingsUnsaved({ failure, untouched, without, onBack }: Props) {
  const conflict = failure.status === 409;
  return (
    <EuiCallOut
      color="warning"
      iconType="warning"
      role="alert"
      data-test-subj="appLogsSettingsUnsaved"
      title={
        conflict
          ? i18n.translate('appLogs.unsaved.conflict', {
              defaultMessage: 'Somebody else changed the settings of this service',
            })
          : i18n.translate('appLogs.unsaved.title', { defaultMessage: 'The format could not be saved' })
      }
    >
      <EuiText size="s">
        <p style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
          {failure.message} {failure.action}
        </p>
        <p>
          {untouched}{' '}
          {conflict ? (
            <FormattedMessage
              id="appLogs.unsaved.reloadHint"
              defaultMessage="Look at what they saved; what you chose stays in the form."
            />
          ) : (
            without?.hint
          )}
        </p>
      </EuiText>
      {conflict && (
        <EuiButton size="s" color="warning" onClick={onBack} data-test-subj="appLogsSettingsReload">
          <FormattedMessage id="appLogs.unsaved.reload" defaultMessage="Reload their settings" />
        </EuiButton>
      )}
      {!conflict && without !== null && (
        <EuiButton size="s" color="warning" onClick={without.onClick} data-test-subj="appLogsWithoutSaving">
          {without.label}
        </EuiButton>
      )}
      {!conflict && (
        <EuiButtonEmpty size="s" onClick={onBack} data-test-subj="appLogsSettingsBack">
          <FormattedMessage id="appLogs.unsaved.back" defaultMessage="Back" />
        </EuiButtonEmpty>
      )}
    </EuiCallOut>
  );
}
