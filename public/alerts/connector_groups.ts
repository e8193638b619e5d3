import type { ConnectorTypes } from './alerting_api';

/** Kibana's feature that an alert rule's connectors must support. */
const ALERTING = 'alerting';
const LICENSES = ['basic', 'standard', 'gold', 'platinum', 'enterprise', 'trial'];

/** Names of connectors, by whether a rule may use them here. */
export interface ConnectorGroups {
  readonly allowed: readonly string[];
  /** Those that want a higher licence, by the lowest that has them, cheapest first. */
  readonly licensed: readonly { readonly license: string; readonly names: readonly string[] }[];
  /** Those that this Kibana's configuration turns off (`xpack.actions.enabledActionTypes`). */
  readonly off: readonly string[];
}

/** What the licence and the configuration allow, as Kibana says it for each type; sorted by name. */
export function connectorGroups(types: ConnectorTypes): ConnectorGroups {
  const usable = types
    .filter((type) => type.supported_feature_ids.includes(ALERTING) && !type.is_system_action_type)
    .sort((a, b) => a.name.localeCompare(b.name));
  const refused = usable.filter((type) => !type.enabled_in_license);
  const licenses = [...new Set(refused.map((type) => type.minimum_license_required))].sort(
    (a, b) => LICENSES.indexOf(a) - LICENSES.indexOf(b),
  );
  const names = (some: ConnectorTypes) => some.map(({ name }) => name);
  return {
    allowed: names(usable.filter((type) => type.enabled_in_license && type.enabled_in_config)),
    licensed: licenses.map((license) => ({
      license: license.charAt(0).toUpperCase() + license.slice(1),
      names: names(refused.filter((type) => type.minimum_license_required === license)),
    })),
    off: names(usable.filter((type) => type.enabled_in_license && !type.enabled_in_config)),
  };
}
