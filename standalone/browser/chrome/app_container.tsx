import { EuiEmptyPrompt } from '@elastic/eui';
import type { History } from 'history';
import React, { useEffect, useRef, useState } from 'react';
import type { Observable } from 'rxjs';
import type { App, CoreTheme } from '@kbn/core/public';
import { appIdOf, appUrl } from '../core/app_address';
import type { Applications } from '../core/applications';
import { createScopedHistory } from '../core/scoped_history';

interface Props {
  readonly applications: Applications;
  readonly history: History;
  readonly theme$: Observable<CoreTheme>;
}

/** Shows the app that the address names: mounts it, and unmounts it when another is named. */
export function AppContainer({ applications, history, theme$ }: Props) {
  const appId = useAppId(history);
  const app = appId === null ? undefined : applications.get(appId);
  if (!app) {
    return (
      <EuiEmptyPrompt
        iconType="search"
        data-test-subj="appNotFoundPageContent"
        title={<h2>There is no such page</h2>}
        body={<p>This small host has App Logs and dashboards. What else Kibana has, it has not.</p>}
      />
    );
  }
  return <MountedApp key={app.id} app={app} history={history} theme$={theme$} />;
}

function MountedApp({ app, history, theme$ }: { app: App; history: History; theme$: Observable<CoreTheme> }) {
  const elementRef = useRef<HTMLDivElement>(null);
  const [failure, setFailure] = useState<string | null>(null);
  useEffect(() => {
    const element = elementRef.current;
    if (!element) return;
    const scoped = createScopedHistory(history, appUrl(app.id));
    let left = false;
    let unmount: (() => void) | null = null;
    app
      .mount({ element, history: scoped, theme$ })
      .then((end) => {
        if (left) end();
        else unmount = end;
      })
      .catch((error: unknown) => setFailure(error instanceof Error ? error.message : String(error)));
    return () => {
      left = true;
      unmount?.();
      scoped.release();
    };
  }, [app, history, theme$]);
  return (
    <>
      {failure !== null && (
        <EuiEmptyPrompt
          color="danger"
          iconType="error"
          title={<h2>{app.title} could not be shown</h2>}
          body={<p>{failure}</p>}
        />
      )}
      <div ref={elementRef} className="kbnAppWrapper" />
    </>
  );
}

function useAppId(history: History): string | null {
  const [pathname, setPathname] = useState(history.location.pathname);
  useEffect(() => history.listen((location) => setPathname(location.pathname)), [history]);
  return appIdOf(pathname);
}
