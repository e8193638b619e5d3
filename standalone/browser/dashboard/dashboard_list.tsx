import {
  EuiButton,
  EuiCallOut,
  EuiEmptyPrompt,
  EuiInMemoryTable,
  EuiLink,
  EuiPageTemplate,
  type EuiBasicTableColumn,
} from '@elastic/eui';
import React, { useEffect, useMemo, useState } from 'react';
import { onLinkClick } from '../chrome/app_link';
import { useDashboardServices } from './dashboard_services';
import { listDashboards, type DashboardSummary } from './dashboard_store';
import { failureText } from './failure_text';

/** All dashboards, and the way to a new one. */
export function DashboardList() {
  const { core } = useDashboardServices();
  const { application, chrome } = core;
  const [dashboards, setDashboards] = useState<DashboardSummary[] | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  useEffect(() => {
    chrome.setBreadcrumbs([{ text: 'Dashboards' }]);
    chrome.docTitle.change('Dashboards');
    const controller = new AbortController();
    listDashboards(controller.signal)
      .then(setDashboards)
      .catch((error: unknown) => {
        if (!controller.signal.aborted) setFailure(failureText(error));
      });
    return () => controller.abort();
  }, [chrome]);

  const open = (path: string) => onLinkClick(() => void application.navigateToApp('dashboards', { path }));
  const create = (
    <EuiButton
      fill
      iconType="plusInCircle"
      data-test-subj="newItemButton"
      href={application.getUrlForApp('dashboards', { path: '#/create' })}
      onClick={open('#/create')}
    >
      Create dashboard
    </EuiButton>
  );
  const columns = useColumns(open, (path) => application.getUrlForApp('dashboards', { path }));
  return (
    <EuiPageTemplate panelled offset={0} data-test-subj="dashboardLandingPage">
      <EuiPageTemplate.Header pageTitle="Dashboards" rightSideItems={[create]} bottomBorder />
      <EuiPageTemplate.Section>
        {failure !== null && (
          <EuiCallOut color="danger" iconType="error" title="The dashboards could not be listed">
            {failure}
          </EuiCallOut>
        )}
        {dashboards?.length === 0 && (
          <EuiEmptyPrompt
            iconType="dashboardApp"
            title={<h2>Create your first dashboard</h2>}
            body={<p>With the first import App Logs brings one of its own: “App Logs overview”.</p>}
            actions={create}
          />
        )}
        {failure === null && dashboards?.length !== 0 && (
          <EuiInMemoryTable<DashboardSummary>
            itemId="id"
            data-test-subj="itemsInMemTable"
            items={dashboards ?? []}
            loading={dashboards === null}
            columns={columns}
            search={{ box: { incremental: true, placeholder: 'Search…' } }}
            pagination={{ initialPageSize: 20, showPerPageOptions: false }}
            sorting={{ sort: { field: 'title', direction: 'asc' } }}
          />
        )}
      </EuiPageTemplate.Section>
    </EuiPageTemplate>
  );
}

function useColumns(
  open: (path: string) => ReturnType<typeof onLinkClick>,
  urlOf: (path: string) => string,
): Array<EuiBasicTableColumn<DashboardSummary>> {
  return useMemo(
    () => [
      {
        field: 'title',
        name: 'Name',
        sortable: true,
        render: (title: string, { id }: DashboardSummary) => {
          const path = `#/view/${encodeURIComponent(id)}`;
          return (
            <EuiLink
              href={urlOf(path)}
              onClick={open(path)}
              data-test-subj={`dashboardListingTitleLink-${title.split(' ').join('-')}`}
            >
              {title}
            </EuiLink>
          );
        },
      },
      { field: 'description', name: 'Description', truncateText: true },
    ],
    [open, urlOf],
  );
}
