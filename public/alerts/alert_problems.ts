import { i18n } from '@kbn/i18n';
import type { AlertingHealth, RuleTypes } from './alerting_api';
import { RULE_CONSUMERS, RULE_TYPE } from './rule_values';

/** What is known of the host; null where it could not be found out, which stands in nobody's way. */
export interface AlertingFacts {
  /** The host has Kibana's form. */
  readonly hasForm: boolean;
  readonly health: AlertingHealth | null;
  readonly ruleTypes: RuleTypes | null;
  /** Kibana refused to tell of rule types: 403. */
  readonly refused: boolean;
  readonly hasDataView: boolean;
}

/** Why no rule can be made now, each with what to do about it; empty when one can. */
export function alertProblems({
  hasForm,
  health,
  ruleTypes,
  refused,
  hasDataView,
}: AlertingFacts): readonly string[] {
  if (!hasForm) return [noAlerting()];
  const problems: string[] = [];
  if (health?.has_permanent_encryption_key === false) problems.push(noKey());
  if (health?.is_sufficiently_secure === false) problems.push(notSecure());
  if (refused || (ruleTypes !== null && !mayCreate(ruleTypes))) problems.push(notAllowed());
  if (!hasDataView) problems.push(noDataView());
  return problems;
}

function mayCreate(ruleTypes: RuleTypes): boolean {
  const type = ruleTypes.find(({ id }) => id === RULE_TYPE);
  if (type === undefined || !type.enabled_in_license) return false;
  return RULE_CONSUMERS.some((consumer) => type.authorized_consumers[consumer]?.all === true);
}

const noAlerting = () =>
  i18n.translate('appLogs.alert.noAlerting', {
    defaultMessage:
      'Alert rules are part of Kibana, and this host has none. In a Kibana with App Logs the same button opens its rule form with this query.',
  });
const noKey = () =>
  i18n.translate('appLogs.alert.noKey', {
    defaultMessage:
      'Kibana keeps rules encrypted and has no lasting key for it: set xpack.encryptedSavedObjects.encryptionKey (32 characters or more) in kibana.yml and restart Kibana.',
  });
const notSecure = () =>
  i18n.translate('appLogs.alert.notSecure', {
    defaultMessage:
      'Rules run with API keys, and Elasticsearch has them turned off: set xpack.security.authc.api_key.enabled: true in elasticsearch.yml.',
  });
const notAllowed = () =>
  i18n.translate('appLogs.alert.notAllowed', {
    defaultMessage:
      'You may not make rules of the type "Elasticsearch query": ask your administrator for the Kibana privilege "Stack Rules: All" or "Logs: All", and "Actions and Connectors: Read" for being told.',
  });
const noDataView = () =>
  i18n.translate('appLogs.alert.noDataView', {
    defaultMessage: 'The rule needs the data view "App Logs", which is not in this space: run setup first.',
  });
