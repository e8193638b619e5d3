import moment from 'moment-timezone';
import type { CoreStart } from '@kbn/core/public';

/** Kibana's default of `dateFormat`: who has this chose nothing. */
const KIBANA_DEFAULT = 'MMM D, YYYY @ HH:mm:ss.SSS';
/** Ours: with milliseconds, and sorted as text it is in order of time, as in the log itself. */
export const LINE_TIME = 'YYYY-MM-DD HH:mm:ss.SSS';

// Text in brackets, formats of the locale, and tokens, as moment reads them.
const TOKENS = /\[[^\]]*\]|\\.|LTS?|L{1,4}|l{1,4}|S{1,9}|ss?|mm?|HH?|hh?|kk?|[xX]|./g;

/** The format of a line's time: Kibana's `dateFormat` where a person changed it, in any case to the millisecond. */
export function lineTimeFormat(uiSettings: CoreStart['uiSettings']): string {
  return withMilliseconds(uiSettings.get<string>('dateFormat', KIBANA_DEFAULT));
}

/** A format of moment's, with what it lacks up to milliseconds put where it belongs. */
export function withMilliseconds(format: string): string {
  if (format === KIBANA_DEFAULT || format.trim() === '') return LINE_TIME;
  const tokens = (expandLocale(format).match(TOKENS) ?? []).slice();
  if (tokens.some((token) => /^(S+|x)$/.test(token))) return tokens.join('');
  const seconds = lastOf(tokens, /^(s+|X)$/);
  if (seconds !== -1) return inserted(tokens, seconds, '.SSS');
  const minutes = lastOf(tokens, /^m+$/);
  if (minutes !== -1) return inserted(tokens, minutes, ':ss.SSS');
  return `${tokens.join('')} HH:mm:ss.SSS`;
}

/** Characters of the longest time that the format gives: columns of all rows shall be as wide. */
export function timeWidth(format: string, zone: string): number {
  // A date of two digits in each month, by night and day.
  const samples = Array.from({ length: 12 }, (_, month) =>
    Date.UTC(2024, month, 20 + (month % 7), 10 + month, 59, 59, 999),
  );
  return Math.max(...samples.map((instant) => moment(instant).tz(zone).format(format).length));
}

/** `L`, `LTS`, `llll`: what the locale makes of them. */
function expandLocale(format: string): string {
  const locale = moment.localeData();
  return format.replace(/\[[^\]]*\]|\\.|LTS?|L{1,4}|l{1,4}/g, (token) =>
    /^[Ll]/.test(token) ? (localeFormat(locale, token) ?? token) : token,
  );
}

function localeFormat(locale: moment.Locale, token: string): string | undefined {
  const known = LOCALE_TOKENS.find((one) => one === token);
  return known === undefined ? undefined : locale.longDateFormat(known);
}

const LOCALE_TOKENS = ['LTS', 'LT', 'L', 'LL', 'LLL', 'LLLL', 'l', 'll', 'lll', 'llll'] as const;

function inserted(tokens: readonly string[], after: number, text: string): string {
  return [...tokens.slice(0, after + 1), text, ...tokens.slice(after + 1)].join('');
}

function lastOf(tokens: readonly string[], kind: RegExp): number {
  return tokens.reduce((last, token, position) => (kind.test(token) ? position : last), -1);
}
