import { EuiFlexGroup, EuiFlexItem, EuiLink, EuiText } from '@elastic/eui';
import React, { useEffect } from 'react';
import { PLUGIN_ID, PLUGIN_NAME } from '../../../common/names';
import { encode } from '../../kibana_shared/rison';
import { onLinkClick } from '../chrome/app_link';
import { useDashboardServices } from './dashboard_services';
import { loadTitle } from './dashboard_store';
import type { DashboardPanel } from './saved_dashboard';
import type { DashboardView } from './use_dashboard_view';

interface Props {
  readonly panel: DashboardPanel;
  readonly view: DashboardView;
  readonly onTitle: (title: string) => void;
}

/** In place of a panel that only Kibana has, such as a saved search. */
export function UnknownPanel({ panel, view, onTitle }: Props) {
  const { application } = useDashboardServices().core;
  const path = `?_g=${encodeURIComponent(encode({ time: view.time }))}`;
  const { type, reference } = panel;
  useEffect(() => {
    if (!reference) return;
    const controller = new AbortController();
    // Without its name the panel is called by its kind.
    loadTitle(reference, controller.signal).then(onTitle, () => undefined);
    return () => controller.abort();
  }, [reference, onTitle]);
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
