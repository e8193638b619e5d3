import React, { Suspense, lazy, useEffect, useRef } from 'react';
import type { History } from 'history';
import { EuiLoadingSpinner } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import type { CoreStart } from '@kbn/core/public';
import { Route, Router, Switch } from 'react-router-dom';
import { PLUGIN_ID, PLUGIN_NAME, SETUP_PAGE } from '../common/names';
import { ExploreApp } from './explore/explore_app';
import { PageFrame } from './explore/page_frame';
import { useServices } from './services/services_context';

const SetupPage = lazy(() => import('./setup/setup_page'));

interface Props {
  readonly history: History;
  readonly chrome: CoreStart['chrome'];
}

/** Which of the app's pages the address asks for: Setup, or else the logs. */
export function AppPages({ history, chrome }: Props) {
  const search = useLogsSearch(history);
  return (
    <Router history={history}>
      <Switch>
        <Route path={SETUP_PAGE}>
          <SetupRoute history={history} chrome={chrome} search={search} />
        </Route>
        <Route>
          <LogsRoute history={history} chrome={chrome} />
        </Route>
      </Switch>
    </Router>
  );
}

function LogsRoute({ history, chrome }: Props) {
  useEffect(() => {
    chrome.setBreadcrumbs([{ text: PLUGIN_NAME }]);
    chrome.docTitle.change(PLUGIN_NAME);
  }, [chrome]);
  return <ExploreApp history={history} />;
}

function SetupRoute({ history, chrome, search }: Props & { readonly search: () => string }) {
  const { application } = useServices();
  const logsHref = application.getUrlForApp(PLUGIN_ID, { path: search() });
  useEffect(() => {
    const title = i18n.translate('appLogs.setup.breadcrumb', { defaultMessage: 'Setup' });
    chrome.setBreadcrumbs([{ text: PLUGIN_NAME, href: logsHref }, { text: title }]);
    chrome.docTitle.change(`${title} - ${PLUGIN_NAME}`);
  }, [chrome, logsHref]);
  return (
    <Suspense fallback={<PageFrame center={<EuiLoadingSpinner size="xl" />} />}>
      <SetupPage logsHref={logsHref} onOpenLogs={() => history.push({ pathname: '/', search: search() })} />
    </Suspense>
  );
}

/** The state of the logs' page as its address last had it, so that the way back leads to the same view. */
function useLogsSearch(history: History): () => string {
  const last = useRef('');
  useEffect(() => {
    const note = ({ pathname, search }: History['location']) => {
      if (!pathname.startsWith(SETUP_PAGE)) last.current = search;
    };
    note(history.location);
    return history.listen(note);
  }, [history]);
  return () => last.current;
}
