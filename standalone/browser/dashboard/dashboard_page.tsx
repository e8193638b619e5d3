import { EuiEmptyPrompt, EuiFlexGroup, EuiFlexItem } from '@elastic/eui';
import React, { useEffect, useRef, useState } from 'react';
import { SearchBar } from '../search_bar/search_bar';
import { AddPanelMenu } from './add_panel_menu';
import { ControlsNote } from './controls_note';
import { DashboardGrid } from './dashboard_grid';
import { useDashboardServices } from './dashboard_services';
import { DashboardToolbar } from './dashboard_toolbar';
import type { DashboardAddress } from './dashboard_url';
import { useDashboardEdit } from './use_dashboard_edit';
import { useDashboardView, type DashboardView } from './use_dashboard_view';
import type { Go } from './mount_dashboards';
import type { StoredDashboard } from './saved_dashboard';

interface Props {
  /** Null for a new dashboard. */
  readonly stored: StoredDashboard | null;
  readonly address: DashboardAddress;
  readonly go: Go;
}

/** One dashboard: toolbar, search bar, panels. */
export function DashboardPage({ stored, address, go }: Props) {
  const { core } = useDashboardServices();
  const shown = useRef<DashboardView | null>(null);
  const edit = useDashboardEdit(
    stored,
    (id) => go({ ...address, page: 'view', id }, { replace: true }),
    () => shown.current,
  );
  const { dashboard } = edit;
  const [view, update] = useDashboardView(dashboard, address, go);
  shown.current = view;
  const [reloadTime, setReloadTime] = useState<number | undefined>(undefined);
  const reload = () => setReloadTime(Date.now());
  const title = dashboard.title === '' ? 'New dashboard' : dashboard.title;
  useEffect(() => {
    const href = core.application.getUrlForApp('dashboards', { path: '#/list' });
    core.chrome.setBreadcrumbs([{ text: 'Dashboards', href }, { text: title }]);
    core.chrome.docTitle.change(title);
  }, [core, title]);

  return (
    <div data-mode={edit.editing ? 'edit' : 'view'}>
      <DashboardToolbar edit={edit} view={view} />
      <SearchBar
        appName="dashboards"
        displayStyle="detached"
        indexPatterns={[]}
        query={view.query}
        filters={[...view.filters]}
        dateRangeFrom={view.time.from}
        dateRangeTo={view.time.to}
        isRefreshPaused={view.refresh.pause}
        refreshInterval={view.refresh.value}
        placeholder="Search, e.g. log.level:error AND timeout"
        onQuerySubmit={({ dateRange, query = view.query }, isUpdate) => {
          if (isUpdate === true) update({ time: dateRange, query });
          else reload();
        }}
        onFiltersUpdated={(filters) => update({ filters })}
        onRefresh={reload}
        onRefreshChange={({ isPaused, refreshInterval }) =>
          update({ refresh: { pause: isPaused, value: refreshInterval } })
        }
      />
      {dashboard.controls.length > 0 && <ControlsNote titles={dashboard.controls} />}
      {edit.editing && (
        <EuiFlexGroup gutterSize="s" style={{ padding: '0 8px' }}>
          <EuiFlexItem grow={false}>
            <AddPanelMenu onAdd={(type) => void edit.addPanel(type)} />
          </EuiFlexItem>
        </EuiFlexGroup>
      )}
      {dashboard.panels.length === 0 ? (
        <EuiEmptyPrompt
          iconType="dashboardApp"
          data-test-subj="emptyDashboardWidget"
          title={<h2>This dashboard is empty</h2>}
          body={<p>{edit.editing ? 'Choose a panel with “Add panel”.' : 'Add panels in edit mode.'}</p>}
        />
      ) : (
        <DashboardGrid panels={dashboard.panels} view={view} reloadTime={reloadTime} edit={edit} />
      )}
    </div>
  );
}
