import { i18n } from '@kbn/i18n';
import type { AssetState, AssetStatus } from '../../common/api/setup';

/** How a state is told apart: by its words first, by a colour of EUI's badges second. */
export interface StateLook {
  readonly label: string;
  readonly color: 'success' | 'warning' | 'danger' | 'accent' | 'hollow';
}

/** The state of an asset in words and a colour. */
export function stateLook(state: AssetState): StateLook {
  switch (state) {
    case 'installed':
      return {
        label: i18n.translate('appLogs.setup.state.installed', { defaultMessage: 'Installed' }),
        color: 'success',
      };
    case 'outdated':
      return {
        label: i18n.translate('appLogs.setup.state.outdated', { defaultMessage: 'Outdated' }),
        color: 'warning',
      };
    case 'modified':
      return {
        label: i18n.translate('appLogs.setup.state.modified', { defaultMessage: 'Modified' }),
        color: 'accent',
      };
    case 'missing':
      return {
        label: i18n.translate('appLogs.setup.state.missing', { defaultMessage: 'Missing' }),
        color: 'warning',
      };
    case 'blocked':
      return {
        label: i18n.translate('appLogs.setup.state.blocked', { defaultMessage: 'Blocked' }),
        color: 'danger',
      };
    case 'unsupported':
      return {
        label: i18n.translate('appLogs.setup.state.unsupported', { defaultMessage: 'Not supported' }),
        color: 'hollow',
      };
    case 'failed':
      return {
        label: i18n.translate('appLogs.setup.state.failed', { defaultMessage: 'Failed' }),
        color: 'danger',
      };
  }
}

/** What the page's first button does. */
export type SetupTask = 'install' | 'upgrade' | 'repair' | 'none';

/**
 * What setup has to do: install where nothing of ours is there, upgrade where something is older, repair where something
 * is missing or stopped half way.
 * @param changes how many changes setup would make now
 */
export function setupTask(assets: readonly AssetStatus[], changes: number): SetupTask {
  if (changes === 0) return 'none';
  const needed = assets.filter(({ state }) => state !== 'unsupported');
  if (needed.every(({ state }) => state === 'missing' || state === 'blocked' || state === 'failed')) {
    return 'install';
  }
  return needed.some(({ state }) => state === 'outdated') ? 'upgrade' : 'repair';
}

/** True when something of ours is there, of whatever version. */
export function anyInstalled(assets: readonly AssetStatus[]): boolean {
  return assets.some(({ state }) => state === 'installed' || state === 'outdated' || state === 'modified');
}

const URGENCY: readonly AssetState[] = [
  'failed',
  'blocked',
  'missing',
  'outdated',
  'modified',
  'installed',
  'unsupported',
];

/** What needs a person comes first; otherwise the order of installation stays. */
export function byUrgency(assets: readonly AssetStatus[]): AssetStatus[] {
  return [...assets].sort((a, b) => URGENCY.indexOf(a.state) - URGENCY.indexOf(b.state));
}
