import React from 'react';
import { EuiCallOut, EuiSpacer } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { FormattedMessage } from '@kbn/i18n-react';

/** Says to a person without the privilege `all` why nothing can be changed here, and what would change that. */
export function ReadOnlyNotice() {
  return (
    <>
      <EuiCallOut
        size="s"
        iconType="lock"
        title={i18n.translate('appLogs.setup.readOnly.title', { defaultMessage: 'You can look, not change' })}
        data-test-subj="appLogsReadOnly"
      >
        <p>
          <FormattedMessage
            id="appLogs.setup.readOnly.text"
            defaultMessage="To install, repair, upgrade or remove, your role needs the Kibana privilege “All” for App Logs in this space. An administrator gives it in Stack Management, under Roles."
          />
        </p>
      </EuiCallOut>
      <EuiSpacer size="m" />
    </>
  );
}
