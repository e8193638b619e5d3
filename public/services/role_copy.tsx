import React from 'react';
import { EuiButtonEmpty, EuiCopy } from '@elastic/eui';
import { FormattedMessage } from '@kbn/i18n-react';
import type { RoleSnippet } from '../../common/api/setup';
import { roleRequest } from '../../common/privileges/role_request';

interface Props {
  readonly role: RoleSnippet;
}

/** Takes the request that gives a missing privilege to the clipboard, as an administrator pastes it into Dev Tools. */
export function RoleCopy({ role }: Props) {
  return (
    <EuiCopy textToCopy={roleRequest(role, 2)}>
      {(copy) => (
        <EuiButtonEmpty
          size="xs"
          flush="left"
          iconType="copyClipboard"
          onClick={copy}
          data-test-subj="appLogsCopyRole"
        >
          <FormattedMessage id="appLogs.failure.copyRole" defaultMessage="Copy the role for Dev Tools" />
        </EuiButtonEmpty>
      )}
    </EuiCopy>
  );
}
