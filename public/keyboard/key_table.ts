import { i18n } from '@kbn/i18n';

/** What can be done by a key on the page. */
export const KEY_ACTIONS = [
  'nextLine',
  'previousLine',
  'nextError',
  'previousError',
  'openLine',
  'search',
  'context',
  'tail',
  'wrap',
  'help',
] as const;
export type KeyAction = (typeof KEY_ACTIONS)[number];

/** The keys of each action, as `KeyboardEvent.key` names them. */
export const KEYS: Readonly<Record<KeyAction, readonly string[]>> = {
  nextLine: ['j'],
  previousLine: ['k'],
  nextError: ['e'],
  previousError: ['E'],
  openLine: ['Enter'],
  search: ['/'],
  context: ['c'],
  tail: ['t'],
  wrap: ['w'],
  help: ['?'],
};

/** What an action does, for people. */
export const KEY_TEXT: Readonly<Record<KeyAction, () => string>> = {
  nextLine: () => i18n.translate('appLogs.keys.nextLine', { defaultMessage: 'Next line (older)' }),
  previousLine: () =>
    i18n.translate('appLogs.keys.previousLine', { defaultMessage: 'Previous line (newer)' }),
  nextError: () =>
    i18n.translate('appLogs.keys.nextError', { defaultMessage: 'Next error, however far down' }),
  previousError: () =>
    i18n.translate('appLogs.keys.previousError', { defaultMessage: 'Previous error, however far up' }),
  openLine: () =>
    i18n.translate('appLogs.keys.openLine', { defaultMessage: 'Open or close the selected line' }),
  search: () => i18n.translate('appLogs.keys.search', { defaultMessage: 'Search' }),
  context: () =>
    i18n.translate('appLogs.keys.context', { defaultMessage: 'Show what is around the selected line' }),
  tail: () => i18n.translate('appLogs.keys.tail', { defaultMessage: 'Follow new lines, or stop' }),
  wrap: () => i18n.translate('appLogs.keys.wrap', { defaultMessage: 'Wrap long lines, or cut them' }),
  help: () => i18n.translate('appLogs.keys.help', { defaultMessage: 'Show these keys' }),
};

/** The parts of a keyboard event that decide what it means. */
export type PressedKey = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/** The action of a key; null for none. With Ctrl, Meta or Alt a key is the browser's or the system's. */
export function actionOfKey({ key, ctrlKey, metaKey, altKey }: PressedKey): KeyAction | null {
  if (ctrlKey || metaKey || altKey) return null;
  return KEY_ACTIONS.find((action) => KEYS[action].includes(key)) ?? null;
}
