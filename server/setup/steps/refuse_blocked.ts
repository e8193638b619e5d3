import { AppLogsError } from '../../app_logs_error';
import type { Inspection } from '../inspect/inspection';
import { stepRefused, withAssets } from '../step_failed';

/**
 * Stops before anything is changed when an asset cannot be put: our index template would have no effect, or the engine or
 * Kibana does not even show what is there.
 * @throws AppLogsError with the state of all assets
 */
export function refuseBlocked(inspections: readonly Inspection[]): void {
  const assets = inspections.map(({ status }) => status);
  for (const { asset, status, reading } of inspections) {
    if (status.state !== 'blocked' && status.state !== 'failed') continue;
    const what = `${asset.kind} ${asset.name}`;
    if (reading.kind === 'refused') throw withAssets(stepRefused(what, 'installed', reading.failure), assets);
    throw withAssets(
      new AppLogsError(`The ${what} was not installed, and nothing was changed: ${status.reason ?? ''}`, {
        statusCode: 409,
        action: 'Change the other template, then run setup again.',
      }),
      assets,
    );
  }
}
