import type { CoreStart } from '@kbn/core/public';

const QUICK_RANGES: ReadonlyArray<readonly [from: string, to: string, display: string]> = [
  ['now/d', 'now/d', 'Today'],
  ['now/w', 'now/w', 'This week'],
  ['now-15m', 'now', 'Last 15 minutes'],
  ['now-30m', 'now', 'Last 30 minutes'],
  ['now-1h', 'now', 'Last 1 hour'],
  ['now-24h/h', 'now', 'Last 24 hours'],
  ['now-7d/d', 'now', 'Last 7 days'],
  ['now-30d/d', 'now', 'Last 30 days'],
  ['now-90d/d', 'now', 'Last 90 days'],
  ['now-1y/d', 'now', 'Last 1 year'],
];

/** Kibana 8.12's defaults of the settings that App Logs reads; but the language is Lucene, since KQL is Kibana's. */
const SETTINGS: Readonly<Record<string, unknown>> = {
  dateFormat: 'MMM D, YYYY @ HH:mm:ss.SSS',
  'dateFormat:tz': 'Browser',
  'dateFormat:dow': 'Sunday',
  'timepicker:quickRanges': QUICK_RANGES.map(([from, to, display]) => ({ from, to, display })),
  'timepicker:timeDefaults': { from: 'now-15m', to: 'now' },
  'timepicker:refreshIntervalDefaults': { pause: true, value: 60_000 },
  'search:queryLanguage': 'lucene',
  'query:queryString:options': { analyze_wildcard: true },
  'query:allowLeadingWildcards': true,
  'courier:ignoreFilterIfFieldNotInIndex': false,
  'state:storeInSessionStorage': false,
};

/** Kibana's settings; nobody can change them here. Throws for an unknown one without a default, as Kibana does. */
export const uiSettings: CoreStart['uiSettings'] = {
  get<T>(key: string, defaultValue?: T): T {
    // The caller knows the type of the setting it names.
    if (Object.hasOwn(SETTINGS, key)) return SETTINGS[key] as T;
    if (defaultValue !== undefined) return defaultValue;
    throw new Error(
      `Unexpected \`IUiSettingsClient.get("${key}")\` call on unrecognized configuration setting "${key}".`,
    );
  },
};
