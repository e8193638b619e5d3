import { i18n } from '@kbn/i18n';
import type { SetupResult } from '../../common/api/setup';

/** Setup ended without being ready: nothing may be written yet. */
export class SetupNotReadyError extends Error {
  override readonly name = 'SetupNotReadyError';
}

/** The error that says which asset is missing and why; null when data can be written. */
export function notReadyFailure(setup: SetupResult): SetupNotReadyError | null {
  if (setup.ready) return null;
  const broken = setup.assets.filter((asset) => asset.state === 'failed' || asset.state === 'missing');
  const list = broken.map((asset) => `${asset.kind} ${asset.name}: ${asset.reason ?? asset.state}`);
  return new SetupNotReadyError(
    [
      i18n.translate('appLogs.setup.notReady', {
        defaultMessage: 'App Logs could not install everything it needs, so nothing was imported.',
      }),
      ...list,
    ].join('\n'),
  );
}
