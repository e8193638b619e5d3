import { EuiErrorBoundary, EuiGlobalToastList } from '@elastic/eui';
import { Global } from '@emotion/react';
import React from 'react';
import type { History } from 'history';
import type { ApplicationStart } from '@kbn/core/public';
import type { Applications } from '../core/applications';
import type { Chrome } from '../core/chrome';
import { OverlayContainer, type Overlays } from '../core/overlays';
import type { Theme } from '../core/theme';
import type { Toasts } from '../core/toasts';
import { useObservable } from '../core/use_observable';
import { PageThemeProvider } from '../plugins/kibana_react';
import { AppContainer } from './app_container';
import { Header } from './header';

export interface PageProps {
  readonly applications: Applications;
  readonly application: ApplicationStart;
  readonly history: History;
  readonly chrome: Chrome;
  readonly theme: Theme;
  readonly overlays: Overlays;
  readonly toasts: Toasts;
}

const TOAST_LIFE_MS = 6_000;

// As Kibana lays its page out: an app gets what is left of the window below the headers.
const LAYOUT = `
body { padding-top: var(--euiFixedHeadersOffset, 0px); }
#kibana-body { display: flex; flex-direction: column; min-height: calc(100vh - var(--euiFixedHeadersOffset, 0px)); }
.kbnAppWrapper { position: relative; z-index: 0; display: flex; flex-flow: column nowrap; flex-grow: 1; }
`;

/** Everything on the page but the app itself. */
export function Page({ applications, application, history, chrome, theme, overlays, toasts }: PageProps) {
  return (
    <PageThemeProvider theme$={theme.theme$}>
      <Global styles={LAYOUT} />
      <Header apps={applications.list()} application={application} chrome={chrome} theme={theme} />
      <EuiErrorBoundary>
        <AppContainer applications={applications} history={history} theme$={theme.theme$} />
      </EuiErrorBoundary>
      <OverlayContainer overlays={overlays} />
      <ToastList toasts={toasts} />
    </PageThemeProvider>
  );
}

function ToastList({ toasts }: { readonly toasts: Toasts }) {
  const list = useObservable(toasts.toasts$, []);
  return (
    <EuiGlobalToastList
      data-test-subj="globalToastList"
      toasts={[...list]}
      toastLifeTimeMs={TOAST_LIFE_MS}
      dismissToast={({ id }) => toasts.remove(id)}
    />
  );
}
