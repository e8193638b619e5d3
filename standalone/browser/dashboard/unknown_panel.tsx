import { EuiFlexGroup, EuiFlexItem, EuiLink, EuiText } from '@elastic/eui';
import React from 'react';
import type { TimeRange } from '@kbn/es-query';
import { PLUGIN_ID, PLUGIN_NAME } from '../../../common/names';
import { encode } from '../../kibana_shared/rison';
import { onLinkClick } from '../chrome/app_link';
import { useDashboardServices } from './dashboard_services';

/** In place of a panel that only Kibana has, such as a saved search. */
export function UnknownPanel({ type, time }: { readonly type: string; readonly time: TimeRange }) {
  const { application } = useDashboardServices().core;
  const path = `?_g=${encodeURIComponent(encode({ time }))}`;
  return (
    <EuiFlexGroup
      direction="column"
      alignItems="center"
      justifyContent="center"
      gutterSize="s"
      data-test-subj="unknownPanel"
    >
      <EuiFlexItem grow={false}>
        <EuiText size="s" color="subdued" textAlign="center">
          Panels of the kind “{type}” are shown by Kibana only.
        </EuiText>
      </EuiFlexItem>
      <EuiFlexItem grow={false}>
        <EuiText size="s">
          <EuiLink
            href={application.getUrlForApp(PLUGIN_ID, { path })}
            onClick={onLinkClick(() => void application.navigateToApp(PLUGIN_ID, { path }))}
          >
            See the lines in {PLUGIN_NAME}
          </EuiLink>
        </EuiText>
      </EuiFlexItem>
    </EuiFlexGroup>
  );
}
