import type { i18n as declared } from '@kbn/i18n';
import { formatMessage } from './icu_message';

const LOCALE = 'en';

/** What App Logs uses of Kibana's `@kbn/i18n`. The host speaks English: every message is its default. */
export const i18n: typeof declared = {
  translate: (_id, { defaultMessage, values = {} }) =>
    formatMessage(defaultMessage, values, LOCALE)
      .map((part) => ('text' in part ? part.text : String(part.value)))
      .join(''),
  getLocale: () => LOCALE,
};
