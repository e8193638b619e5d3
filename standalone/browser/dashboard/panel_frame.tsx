import {
  EuiButtonIcon,
  EuiContextMenuItem,
  EuiContextMenuPanel,
  EuiErrorBoundary,
  EuiFlexGroup,
  EuiFlexItem,
  EuiPanel,
  EuiPopover,
  EuiTitle,
} from '@elastic/eui';
import React, { useState } from 'react';
import { useDashboardServices } from './dashboard_services';
import { EmbeddedPanel } from './embedded_panel';
import { UnknownPanel } from './unknown_panel';
import type { DashboardPanel } from './saved_dashboard';
import type { DashboardView } from './use_dashboard_view';

interface Props {
  readonly panel: DashboardPanel;
  readonly view: DashboardView;
  readonly reloadTime: number | undefined;
  readonly editing: boolean;
  readonly onRemove: (id: string) => void;
}

/** A panel's box: its title, its menu in edit mode, and what it shows. */
export function PanelFrame({ panel, view, reloadTime, editing, onRemove }: Props) {
  const { embeddables } = useDashboardServices();
  const factory = embeddables.get(panel.type);
  const [ownTitle, setOwnTitle] = useState('');
  const title = panel.title || ownTitle || factory?.getDisplayName() || panel.type;
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
        {editing && (
          <EuiFlexItem grow={false}>
            <PanelMenu title={title} onRemove={() => onRemove(panel.id)} />
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
            />
          ) : (
            <UnknownPanel panel={panel} view={view} onTitle={setOwnTitle} />
          )}
        </EuiErrorBoundary>
      </div>
    </EuiPanel>
  );
}

function PanelMenu({ title, onRemove }: { readonly title: string; readonly onRemove: () => void }) {
  const [open, setOpen] = useState(false);
  return (
    <EuiPopover
      isOpen={open}
      closePopover={() => setOpen(false)}
      panelPaddingSize="none"
      anchorPosition="downRight"
      button={
        <EuiButtonIcon
          iconType="gear"
          color="text"
          aria-label={`Panel options for ${title}`}
          onClick={() => setOpen(!open)}
          data-test-subj="embeddablePanelToggleMenuIcon"
        />
      }
    >
      <EuiContextMenuPanel
        items={[
          <EuiContextMenuItem
            key="remove"
            icon="trash"
            onClick={onRemove}
            data-test-subj="embeddablePanelAction-deletePanel"
          >
            Delete from dashboard
          </EuiContextMenuItem>,
        ]}
      />
    </EuiPopover>
  );
}
