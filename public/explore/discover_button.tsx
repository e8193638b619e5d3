import React from 'react';
import type { MouseEvent } from 'react';
import { EuiButtonEmpty } from '@elastic/eui';
import { FormattedMessage } from '@kbn/i18n-react';
import { useServices } from '../services/services_context';
import type { ViewState } from '../services/view_state';
import { discoverPath } from '../services/discover_link';
import { hasDiscover } from './has_discover';

const DISCOVER = 'discover';

/** Opens the same lines in Discover, where the host has it. */
export function DiscoverButton({ view }: { readonly view: ViewState }) {
  const { application, dataViewId } = useServices();
  if (!hasDiscover(application)) return null;
  const path = discoverPath(view, dataViewId);
  const open = (event: MouseEvent) => {
    // A new tab or window is the browser's business.
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    void application.navigateToApp(DISCOVER, { path });
  };
  return (
    <EuiButtonEmpty
      size="s"
      iconType="discoverApp"
      href={application.getUrlForApp(DISCOVER, { path })}
      onClick={open}
      data-test-subj="appLogsDiscover"
    >
      <FormattedMessage id="appLogs.openInDiscover" defaultMessage="Open in Discover" />
    </EuiButtonEmpty>
  );
}
