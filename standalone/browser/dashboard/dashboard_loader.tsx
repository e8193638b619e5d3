import { EuiEmptyPrompt, EuiLink, EuiLoadingSpinner } from '@elastic/eui';
import React, { useEffect, useState } from 'react';
import { DashboardPage } from './dashboard_page';
import { useDashboardServices } from './dashboard_services';
import { loadDashboard } from './dashboard_store';
import type { DashboardAddress } from './dashboard_url';
import { failureText } from './failure_text';
import type { Go } from './mount_dashboards';
import type { StoredDashboard } from './saved_dashboard';

interface Props {
  readonly address: DashboardAddress;
  readonly go: Go;
}

/** Reads the dashboard that the address names, or begins a new one. */
export function DashboardLoader({ address, go }: Props) {
  const { core } = useDashboardServices();
  const { id, page } = address;
  const [stored, setStored] = useState<StoredDashboard | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  useEffect(() => {
    if (page !== 'view') return;
    const controller = new AbortController();
    loadDashboard(id, controller.signal)
      .then(setStored)
      .catch((error: unknown) => {
        if (!controller.signal.aborted) setFailure(failureText(error));
      });
    return () => controller.abort();
  }, [id, page]);

  if (failure !== null) {
    return (
      <EuiEmptyPrompt
        color="danger"
        iconType="error"
        data-test-subj="dashboardLoadFailed"
        title={<h2>The dashboard could not be opened</h2>}
        body={<p>{failure}</p>}
        actions={<EuiLink href={core.application.getUrlForApp('dashboards')}>All dashboards</EuiLink>}
      />
    );
  }
  if (page === 'create') return <DashboardPage stored={null} address={address} go={go} />;
  if (!stored) return <EuiEmptyPrompt icon={<EuiLoadingSpinner size="xl" />} />;
  return <DashboardPage stored={stored} address={address} go={go} />;
}
