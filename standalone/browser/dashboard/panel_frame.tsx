import { EuiErrorBoundary, EuiFlexGroup, EuiFlexItem, EuiPanel, EuiTitle } from '@elastic/eui';
import React, { useState } from 'react';
import type { Embeddable } from '../../kibana_shared/embeddable';
import { useDashboardServices } from './dashboard_services';
import { EmbeddedPanel } from './embedded_panel';
import { PanelMenu } from './panel_menu';
import type { DashboardPanel } from './saved_dashboard';
import { UnknownPanel } from './unknown_panel';
import type { DashboardEdit } from './use_dashboard_edit';
import type { DashboardView } from './use_dashboard_view';
import { usePanelMenu } from './use_panel_menu';

interface Props {
  readonly panel: DashboardPanel;
  readonly view: DashboardView;
  readonly reloadTime: number | undefined;
  readonly edit: DashboardEdit;
}

/** A panel's box: its title, its menu, and what it shows. */
export function PanelFrame({ panel, view, reloadTime, edit }: Props) {
  const { embeddables } = useDashboardServices();
  const factory = embeddables.get(panel.type);
  const [ownTitle, setOwnTitle] = useState('');
  const [embeddable, setEmbeddable] = useState<Embeddable | null>(null);
  const { editing } = edit;
  const title = panel.title || ownTitle || factory?.getDisplayName() || panel.type;
  const menu = usePanelMenu(panel, title, embeddable, edit);
  return (
    <EuiPanel
      hasShadow={!editing}
      hasBorder={editing}
      paddingSize="none"
      data-test-subj="embeddablePanel"
      data-test-embeddable-id={panel.id}
      data-title={title}
      style={{ height: '100%', display: 'flex', flexDirection: 'column', overflow: 'hidden' }}
    >
      <EuiFlexGroup
        alignItems="center"
        gutterSize="s"
        responsive={false}
        style={{ flex: 'none', minHeight: 32, padding: '0 8px' }}
        data-test-subj={`embeddablePanelHeading-${title.replace(/\s/g, '')}`}
      >
        <EuiFlexItem style={{ minWidth: 0 }}>
          <EuiTitle size="xxs">
            <h2 className="eui-textTruncate" data-test-subj="dashboardPanelTitle">
              {title}
            </h2>
          </EuiTitle>
        </EuiFlexItem>
        {(editing || embeddable !== null) && (
          <EuiFlexItem grow={false}>
            <PanelMenu title={title} entries={menu.entries} />
          </EuiFlexItem>
        )}
      </EuiFlexGroup>
      <div
        style={{
          flex: '1 1 0',
          minHeight: 0,
          position: 'relative',
          display: 'flex',
          flexDirection: 'column',
        }}
      >
        <EuiErrorBoundary>
          {factory ? (
            <EmbeddedPanel
              factory={factory}
              panel={panel}
              view={view}
              reloadTime={reloadTime}
              editing={editing}
              onTitle={setOwnTitle}
              onEmbeddable={setEmbeddable}
            />
          ) : (
            <UnknownPanel panel={panel} view={view} onTitle={setOwnTitle} />
          )}
        </EuiErrorBoundary>
      </div>
      {menu.dialog}
    </EuiPanel>
  );
}
