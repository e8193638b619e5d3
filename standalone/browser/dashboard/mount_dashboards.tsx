import type { History } from 'history';
import React, { useEffect, useMemo, useState } from 'react';
import ReactDOM from 'react-dom';
import type { AppMountParameters } from '@kbn/core/public';
import { KibanaThemeProvider } from '../plugins/kibana_react';
import { DashboardList } from './dashboard_list';
import { DashboardLoader } from './dashboard_loader';
import { DashboardServicesContext, type DashboardServices } from './dashboard_services';
import { readAddress, writeAddress, type DashboardAddress } from './dashboard_url';

/** Renders the dashboards app; gives what ends it. */
export function mountDashboards(services: DashboardServices, params: AppMountParameters): () => void {
  const { element, history, theme$ } = params;
  ReactDOM.render(
    <KibanaThemeProvider theme$={theme$}>
      <DashboardServicesContext.Provider value={services}>
        <DashboardsApp history={history} />
      </DashboardServicesContext.Provider>
    </KibanaThemeProvider>,
    element,
  );
  return () => {
    ReactDOM.unmountComponentAtNode(element);
    services.core.chrome.docTitle.reset();
  };
}

function DashboardsApp({ history }: { readonly history: History }) {
  const [address, go] = useAddress(history);
  if (address.page === 'list') return <DashboardList />;
  return <DashboardLoader key={`${address.page}/${address.id}`} address={address} go={go} />;
}

export type Go = (to: DashboardAddress, options?: { replace?: boolean }) => void;

function useAddress(history: History): [DashboardAddress, Go] {
  const [hash, setHash] = useState(history.location.hash);
  useEffect(() => history.listen((location) => setHash(location.hash)), [history]);
  const address = useMemo(() => readAddress(hash), [hash]);
  const go = useMemo<Go>(
    () =>
      (to, { replace = false } = {}) => {
        const target = { pathname: history.location.pathname, search: '', hash: writeAddress(to) };
        if (target.hash === history.location.hash) return;
        if (replace) history.replace(target);
        else history.push(target);
      },
    [history],
  );
  return [address, go];
}
