import React from 'react';
import ReactDOM from 'react-dom';
import { EuiThemeProvider } from '@elastic/eui';
import { I18nProvider } from '@kbn/i18n-react';
import { KibanaThemeProvider } from '@kbn/kibana-react-plugin/public';
import type { AppMountParameters, CoreStart } from '@kbn/core/public';
import { createRuleForm } from './alerts/create_rule_form';
import { AppPages } from './app_pages';
import { CrashBoundary } from './explore/crash_boundary';
import type { StartPlugins } from './plugin_types';
import { createCall } from './services/call';
import { dataViewId } from './services/data_view_id';
import { ServicesProvider } from './services/services_context';
import type { PageServices } from './services/services_context';
import { createStreamCall } from './services/stream_call';

/** EUI 90 picks its subdued text in the dark for the page's background; on a panel's it falls short of AA. */
const LEGIBLE = { colors: { DARK: { subduedText: '#98A2B3' } } };

/**
 * Renders the page into the element that Kibana gives.
 * @returns what Kibana calls when somebody leaves the page: cancels requests and empties the element
 */
export function mountApplication(
  core: CoreStart,
  plugins: StartPlugins,
  params: AppMountParameters,
): () => void {
  const services: PageServices = {
    call: createCall(core.http),
    callStream: createStreamCall(core.http),
    uiSettings: core.uiSettings,
    application: core.application,
    dataViews: plugins.dataViews,
    dataViewId: dataViewId(core.http.basePath),
    data: plugins.data,
    SearchBar: plugins.unifiedSearch.ui.SearchBar,
    RuleForm: createRuleForm(core, plugins),
  };
  const { element, history, theme$ } = params;
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
    ReactDOM.unmountComponentAtNode(element);
    core.chrome.docTitle.reset();
  };
}
