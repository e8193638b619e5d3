import React from 'react';
import { EuiButtonEmpty, EuiCallOut } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { FormattedMessage } from '@kbn/i18n-react';
import type { Failure } from '../services/failure';
import { RoleCopy } from '../services/role_copy';

interface Props {
  readonly failure: Failure;
  /** Reads the views again, when somebody else changed this one. */
  readonly onReload?: () => void;
  readonly onSaveAs?: () => void;
}

/** Why a view was not saved, and the ways on from there. */
export function SaveFailure({ failure, onReload, onSaveAs }: Props) {
  const isConflict = failure.status === 409 || failure.status === 404;
  return (
    <EuiCallOut
      color="danger"
      iconType="error"
      size="s"
      role="alert"
      title={i18n.translate('appLogs.views.notSaved', { defaultMessage: 'This was not saved' })}
      data-test-subj="appLogsViewNotSaved"
    >
      <p style={{ overflowWrap: 'anywhere' }}>
        {failure.message} {failure.action}
      </p>
      {failure.role && <RoleCopy role={failure.role} />}
      {isConflict && onReload && (
        <EuiButtonEmpty size="xs" iconType="refresh" onClick={onReload} data-test-subj="appLogsViewReload">
          <FormattedMessage id="appLogs.views.reload" defaultMessage="Read the views again" />
        </EuiButtonEmpty>
      )}
      {isConflict && onSaveAs && (
        <EuiButtonEmpty size="xs" iconType="save" onClick={onSaveAs} data-test-subj="appLogsViewSaveOther">
          <FormattedMessage id="appLogs.views.saveOther" defaultMessage="Save under another name" />
        </EuiButtonEmpty>
      )}
    </EuiCallOut>
  );
}
