import { i18n } from '@kbn/i18n';
import type { ViewState } from '../services/view_state';

/** Longer names are cut in Kibana's lists. */
const MAX_LENGTH = 80;

/**
 * A name for the rule that says what it looks for.
 * @param viewTitle of the named view that is open, null when none is
 */
export function ruleName(view: ViewState, viewTitle: string | null): string {
  const { levels, services, find, query } = view;
  const said = [levels.join(', '), find.text.trim(), query.query.trim(), services.join(', ')].filter(
    (part) => part !== '',
  );
  const what = viewTitle ?? (said.length === 0 ? anyLine() : said.join(' · '));
  const characters = [...what];
  const cut = characters.length > MAX_LENGTH ? `${characters.slice(0, MAX_LENGTH - 1).join('')}…` : what;
  return i18n.translate('appLogs.alert.ruleName', {
    defaultMessage: 'App Logs: {what}',
    values: { what: cut },
  });
}

const anyLine = () => i18n.translate('appLogs.alert.anyLine', { defaultMessage: 'any line' });
