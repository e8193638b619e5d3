import React from 'react';
import ReactDOM from 'react-dom';
import { EuiThemeProvider } from '@elastic/eui';
import { I18nProvider } from '@kbn/i18n-react';
import { KibanaThemeProvider } from '@kbn/kibana-react-plugin/public';
import type { AppMountParameters, CoreStart } from '@kbn/core/public';
import { createRuleForm } from './alerts/create_rule_form';
import { AppPages } from './app_pages';
import { CrashBoundary } from './explore/crash_boundary';
import { openPage, type Opening } from './opening';
import type { StartPlugins } from './plugin_types';
import { dataViewId } from './services/data_view_id';
import { ServicesProvider } from './services/services_context';
import type { PageServices } from './services/services_context';
import { createStreamCall } from './services/stream_call';

export { openPage };

/** EUI 90 picks its subdued text in the dark for the page's background; on a panel's it falls short of AA. */
const LEGIBLE = { colors: { DARK: { subduedText: '#98A2B3' } } };

/**
 * Renders the page into the element that Kibana gives.
 * @param opening what left at the host's start when the browser was opened at the page; null for who came from elsewhere
 * @returns what Kibana calls when somebody leaves the page: cancels requests and empties the element
 */
export async function mountApplication(
  core: CoreStart,
  plugins: StartPlugins,
  params: AppMountParameters,
  opening: Opening | null,
): Promise<() => void> {
  const { element, history, theme$ } = params;
  const { openedAt, early } = opening ?? (await openNow(core, history.location));
  const services: PageServices = {
    call: early.call,
    askEarly: early.askEarly,
    openedAt,
    callStream: createStreamCall(core.http),
    uiSettings: core.uiSettings,
    application: core.application,
    dataViews: plugins.dataViews,
    dataViewId: dataViewId(core.http.basePath),
    data: plugins.data,
    SearchBar: plugins.unifiedSearch.ui.SearchBar,
    RuleForm: createRuleForm(core, plugins),
  };
  ReactDOM.render(
    <I18nProvider>
      <KibanaThemeProvider theme$={theme$}>
        <EuiThemeProvider modify={LEGIBLE} wrapperProps={{ cloneElement: true }}>
          <div style={{ display: 'contents' }}>
            <CrashBoundary history={history}>
              <ServicesProvider services={services}>
                <AppPages history={history} chrome={core.chrome} />
              </ServicesProvider>
            </CrashBoundary>
          </div>
        </EuiThemeProvider>
      </KibanaThemeProvider>
    </I18nProvider>,
    element,
  );
  return () => {
    early.drop();
    ReactDOM.unmountComponentAtNode(element);
    core.chrome.docTitle.reset();
  };
}

async function openNow(core: CoreStart, { pathname, search }: AppMountParameters['history']['location']) {
  const opening = openPage(core, pathname, search);
  // The host's client sends in steps of its own; drawing at once would keep them waiting.
  await new Promise((resolve) => setTimeout(resolve, 0));
  return opening;
}
