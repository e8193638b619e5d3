import React from 'react';
import type { MouseEvent } from 'react';
import { EuiButtonEmpty } from '@elastic/eui';
import { FormattedMessage } from '@kbn/i18n-react';
import { PLUGIN_ID, SETUP_PAGE } from '../../common/names';
import { useServices } from '../services/services_context';

/** Opens the page Setup. */
export function SetupLink() {
  const { application } = useServices();
  const open = (event: MouseEvent) => {
    // A new tab or window is the browser's business.
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    void application.navigateToApp(PLUGIN_ID, { path: SETUP_PAGE });
  };
  return (
    <EuiButtonEmpty
      size="s"
      iconType="gear"
      href={application.getUrlForApp(PLUGIN_ID, { path: SETUP_PAGE })}
      onClick={open}
      data-test-subj="appLogsSetupLink"
    >
      <FormattedMessage id="appLogs.setupLink" defaultMessage="Setup" />
    </EuiButtonEmpty>
  );
}
