import { createBrowserHistory } from 'history';
import React from 'react';
import ReactDOM from 'react-dom';
import type { CoreStart } from '@kbn/core/public';
import { PLUGIN_ID } from '../../common/names';
import { loadBundles, startPlugins } from './boot/load_plugins';
import { readPageConfig } from './boot/page_config';
import { Page } from './chrome/page';
import { Applications, applicationStart } from './core/applications';
import { Chrome } from './core/chrome';
import { http } from './core/http';
import { Overlays } from './core/overlays';
import { Theme } from './core/theme';
import { Toasts } from './core/toasts';
import { uiSettings } from './core/ui_settings';
import { CONTEXT_MENU_TRIGGER } from './dashboard/context_menu_trigger';
import { dashboardsApp } from './dashboard/dashboards_app';
import { dataStart, Timefilter } from './plugins/data';
import { dataViewsStart } from './plugins/data_views';
import { EmbeddableRegistry } from './plugins/embeddable_registry';
import { applyFilterAction, FilterManager } from './plugins/filters';
import { UiActions } from './plugins/ui_actions';
import { SearchBar } from './search_bar/search_bar';

/** Kibana's names of what plugins can attach actions to. */
const FILTER_TRIGGER = 'FILTER_TRIGGER';

/** Starts the page as Kibana starts its own: services, bundles, plugins' setup and start, then what is seen. */
async function main(root: HTMLElement): Promise<void> {
  const config = readPageConfig(document);
  const theme = new Theme();
  const [registry] = await Promise.all([loadBundles(config, theme.darkMode), theme.load()]);

  const history = createBrowserHistory();
  const applications = new Applications();
  const chrome = new Chrome();
  const toasts = new Toasts();
  const overlays = new Overlays();
  const timefilter = new Timefilter(uiSettings.get('timepicker:timeDefaults'));
  const embeddables = new EmbeddableRegistry();
  const filterManager = new FilterManager();
  const uiActions = new UiActions([CONTEXT_MENU_TRIGGER, FILTER_TRIGGER]);
  uiActions.addTriggerAction(FILTER_TRIGGER, applyFilterAction(filterManager));
  const core: CoreStart = {
    application: applicationStart(history, {
      navLinks: {},
      dashboard: { show: true, showWriteControls: true },
      [PLUGIN_ID]: { show: true, save: true },
    }),
    chrome: chrome.start,
    http,
    notifications: { toasts },
    overlays,
    theme: { theme$: theme.theme$ },
    uiSettings,
  };
  startPlugins(registry, config, applications.register, core, {
    setup: { embeddable: embeddables, uiActions },
    start: {
      data: dataStart(timefilter),
      dataViews: dataViewsStart(),
      unifiedSearch: { ui: { SearchBar } },
      uiActions,
    },
  });
  applications.register(dashboardsApp({ core, toasts, timefilter, filterManager, uiActions, embeddables }));
  ReactDOM.render(
    <Page
      applications={applications}
      application={core.application}
      history={history}
      chrome={chrome}
      theme={theme}
      overlays={overlays}
      toasts={toasts}
    />,
    root,
  );
}

const root = document.getElementById('kibana-body');
if (root) {
  main(root).catch((error: unknown) => {
    root.textContent = `The page could not be started: ${error instanceof Error ? error.message : String(error)}`;
    throw error;
  });
}
