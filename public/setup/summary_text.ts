import { i18n } from '@kbn/i18n';
import type { SetupStatus } from '../../common/api/setup';
import type { SetupTask } from './asset_state';

/** What the states of all assets come to, as a sentence. */
export function summarySentence({ ready, assets }: SetupStatus, task: SetupTask): string {
  const blocked = assets.filter(({ state }) => state === 'blocked' || state === 'failed').length;
  if (task === 'install') {
    return i18n.translate('appLogs.setup.summary.notInstalled', {
      defaultMessage: 'Nothing is installed yet',
    });
  }
  if (!ready && blocked > 0) {
    return i18n.translate('appLogs.setup.summary.blocked', {
      defaultMessage:
        'Log lines cannot come in: {count, plural, one {# asset is} other {# assets are}} blocked, see why below',
      values: { count: blocked },
    });
  }
  if (!ready) {
    return i18n.translate('appLogs.setup.summary.notReady', {
      defaultMessage: 'Log lines cannot come in until setup has been repeated',
    });
  }
  if (task !== 'none') {
    return i18n.translate('appLogs.setup.summary.ready', {
      defaultMessage:
        'Log lines can come in, but not everything is as this version of App Logs would make it',
    });
  }
  const modified = assets.filter(({ state }) => state === 'modified').length;
  if (modified > 0) {
    return i18n.translate('appLogs.setup.summary.modified', {
      defaultMessage:
        'Everything is there; {count, plural, one {# asset was} other {# assets were}} changed by somebody and stays so',
      values: { count: modified },
    });
  }
  return i18n.translate('appLogs.setup.summary.installed', { defaultMessage: 'Everything is installed' });
}
