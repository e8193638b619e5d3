import { Embeddable } from '../../kibana_shared/embeddable';
import { RequestAdapter } from '../../kibana_shared/request_adapter';
import { KibanaContextProvider, KibanaThemeProvider, toMountPoint } from '../plugins/kibana_react';
import type { BundleRegistry } from './bundle_registry';

/** The code of Kibana's own plugins that a bundle may take, as far as the contract in use goes. */
const MODULES: Readonly<Record<string, object>> = {
  'entry/core/public': {},
  'plugin/data/public': {},
  'plugin/dataViews/public': {},
  'plugin/embeddable/public': { Embeddable },
  'plugin/inspector/common': { RequestAdapter },
  'plugin/kibanaReact/public': { KibanaContextProvider, KibanaThemeProvider, toMountPoint },
  'plugin/uiActions/public': {},
  'plugin/unifiedSearch/public': {},
};

/** Puts the host's modules into the registry. */
export function defineHostModules(registry: BundleRegistry): void {
  for (const [key, module] of Object.entries(MODULES)) registry.define(key, () => module, 0);
}
