import { Readable } from 'stream';
import type { AssetStatus, SetupResult } from '../../common/api/setup';
import { ENGINE_ASSETS } from '../assets/engine_assets';
import { SAVED_OBJECT_ASSETS } from '../assets/saved_object_assets';
import { AppLogsError } from '../app_logs_error';
import { engineCall, engineReason } from './engine_call';
import { readEngineFeatures } from './engine_features';
import type { SetupContext } from './setup_context';
import { readSetupStatus } from './status';

/**
 * Installs what is missing or outdated, in an order that is safe to repeat after a failure at any step: nothing
 * refers to what is not there yet. What is installed and current is left alone, so that two at once do no harm.
 * @throws AppLogsError that names the asset which could not be installed
 */
export async function install(context: SetupContext): Promise<SetupResult> {
  const before = await readSetupStatus(context);
  const wanted = new Set(
    before.assets.filter(({ state }) => state !== 'installed' && state !== 'unsupported').map(({ id }) => id),
  );
  const features = await readEngineFeatures(context.client, context.signal);
  for (const asset of ENGINE_ASSETS) {
    if (!wanted.has(`${asset.kind}:${asset.name}`)) continue;
    const answer = await engineCall(context.client, 'PUT', asset.path, asset.build(features), context.signal);
    if (answer.status >= 300) throw notInstalled(`${asset.kind} ${asset.name}`, engineReason(answer));
  }
  const objects = SAVED_OBJECT_ASSETS.filter(({ type, id }) => wanted.has(`${type}:${id}`));
  if (objects.length > 0) {
    const result = await context.importer.import({
      readStream: Readable.from(objects),
      overwrite: true,
      createNewCopies: false,
      managed: true,
    });
    const [error] = result.errors ?? [];
    if (error) throw notInstalled(`saved object ${error.type}:${error.id}`, error.error.type);
  }
  const after = await readSetupStatus(context);
  return { ...after, changed: after.assets.filter((asset) => changed(asset, wanted)) };
}

function changed(asset: AssetStatus, wanted: ReadonlySet<string>): boolean {
  return wanted.has(asset.id) && asset.state === 'installed';
}

function notInstalled(what: string, reason: string): AppLogsError {
  return new AppLogsError(`The ${what} could not be installed: ${reason}`, {
    statusCode: 500,
    action: 'Put right what is named and run setup again: it goes on where it stopped.',
  });
}
