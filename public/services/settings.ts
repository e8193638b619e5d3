import moment from 'moment-timezone';
import type { CoreStart } from '@kbn/core/public';
import type { QuerySettings } from './log_scope';

type UiSettings = CoreStart['uiSettings'];

/** The zone in which Kibana shows times: its setting, or the browser's when that says "Browser". */
export function displayZone(uiSettings: UiSettings): string {
  const zone = uiSettings.get<string>('dateFormat:tz', 'Browser');
  return zone === 'Browser' || moment.tz.zone(zone) === null ? browserZone() : zone;
}

/** The browser's own IANA zone. */
export function browserZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';
}

/** The language the query bar begins with: Kibana's setting. */
export function queryLanguage(uiSettings: UiSettings): string {
  return uiSettings.get<string>('search:queryLanguage', 'kuery');
}

/** Reads what `buildEsQuery` needs to know from Kibana's settings. */
export function querySettings(uiSettings: UiSettings): QuerySettings {
  return {
    allowLeadingWildcards: uiSettings.get<boolean>('query:allowLeadingWildcards', true),
    // No default here: Kibana parses one that is given as if it were the setting's text.
    queryStringOptions:
      uiSettings.get<Record<string, unknown> | undefined>('query:queryString:options') ?? {},
    ignoreFilterIfFieldNotInIndex: uiSettings.get<boolean>('courier:ignoreFilterIfFieldNotInIndex', false),
    dateFormatTZ: displayZone(uiSettings),
  };
}
