import { defaultView } from '../services/view_state';
import { readConnectorTypes, readHealth, readRuleTypes } from './alerting_api';
import { alertProblems, type AlertingFacts } from './alert_problems';
import { connectorGroups } from './connector_groups';
import { ruleName } from './rule_name';
import { ruleValues } from './rule_values';

const type = (name: string, license: string, parts: Record<string, unknown> = {}) => ({
  id: `.${name}`,
  name,
  enabled: true,
  enabled_in_config: true,
  enabled_in_license: license === 'basic',
  minimum_license_required: license,
  supported_feature_ids: ['alerting', 'uptime'],
  is_system_action_type: false,
  ...parts,
});

describe('connectors', () => {
  it('are told apart by what the licence and the configuration allow', () => {
    const types = readConnectorTypes([
      type('Slack', 'gold'),
      type('Server log', 'basic'),
      type('Index', 'basic'),
      type('Email', 'gold'),
      type('Jira', 'platinum'),
      type('Webhook', 'basic', { enabled_in_config: false }),
      type('Cases', 'basic', { is_system_action_type: true }),
      type('Gen AI', 'enterprise', { supported_feature_ids: ['generativeAIForSecurity'] }),
    ]);
    expect(types && connectorGroups(types)).toEqual({
      allowed: ['Index', 'Server log'],
      licensed: [
        { license: 'Gold', names: ['Email', 'Slack'] },
        { license: 'Platinum', names: ['Jira'] },
      ],
      off: ['Webhook'],
    });
  });

  it('are unknown when Kibana answers something else', () => {
    expect(readConnectorTypes({ statusCode: 403 })).toBeNull();
  });
});

describe('what stands in the way of a rule', () => {
  const health = (key: boolean, secure: boolean) =>
    readHealth({
      has_permanent_encryption_key: key,
      is_sufficiently_secure: secure,
      alerting_framework_health: {},
    });
  const rules = (consumers: Record<string, { read: boolean; all: boolean }>) =>
    readRuleTypes([
      {
        id: '.es-query',
        name: 'Elasticsearch query',
        enabled_in_license: true,
        authorized_consumers: consumers,
      },
    ]);
  const FINE: AlertingFacts = {
    hasForm: true,
    health: health(true, true),
    ruleTypes: rules({ stackAlerts: { read: true, all: true } }),
    refused: false,
    hasDataView: true,
  };

  it('is nothing when all is there, or cannot be found out', () => {
    expect(alertProblems(FINE)).toEqual([]);
    expect(alertProblems({ ...FINE, health: null, ruleTypes: null })).toEqual([]);
  });

  it.each([
    ['no alerting on this host', { hasForm: false, hasDataView: false }, [/this host has none/]],
    ['no encryption key', { health: health(false, true) }, [/xpack\.encryptedSavedObjects\.encryptionKey/]],
    ['no API keys', { health: health(true, false) }, [/api_key\.enabled/]],
    [
      'the privilege to read only',
      { ruleTypes: rules({ logs: { read: true, all: false } }) },
      [/Stack Rules: All/],
    ],
    ['a refusal', { ruleTypes: null, refused: true }, [/Stack Rules: All/]],
    ['no data view', { hasDataView: false }, [/run setup/]],
    [
      'several at once',
      { health: health(false, false), hasDataView: false },
      [/encryptionKey/, /API keys/, /setup/],
    ],
  ])('is said: %s', (_what, facts, said) => {
    const problems = alertProblems({ ...FINE, ...facts });
    expect(problems).toHaveLength(said.length);
    said.forEach((words, i) => expect(problems[i]).toMatch(words));
  });
});

describe('the rule', () => {
  const view = {
    ...defaultView('kuery'),
    query: { language: 'kuery', query: 'a & b' },
    levels: ['error'],
    services: ['shop'],
  };

  it('looks for what the page shows, more than 0 in 5 minutes', () => {
    expect(ruleValues(view, 'app-logs-ops', 'Errors')).toMatchObject({
      name: 'Errors',
      params: {
        searchType: 'searchSource',
        searchConfiguration: {
          index: 'app-logs-ops',
          query: view.query,
          filter: [{ meta: { key: 'log.level' } }, { meta: { key: 'service.name' } }],
        },
        timeField: '@timestamp',
        threshold: [0],
        thresholdComparator: '>',
        timeWindowSize: 5,
        timeWindowUnit: 'm',
      },
    });
  });

  it('is named after the view, or after what it looks for', () => {
    expect(ruleName(view, 'Checkout')).toBe('App Logs: Checkout');
    expect(ruleName(view, null)).toBe('App Logs: error · a & b · shop');
    expect(ruleName(defaultView('kuery'), null)).toBe('App Logs: any line');
    expect([...ruleName({ ...view, query: { ...view.query, query: '가'.repeat(300) } }, null)]).toHaveLength(
      90,
    );
  });
});
