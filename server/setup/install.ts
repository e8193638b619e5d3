import { Readable } from 'stream';
import type { AssetStatus, SetupResult } from '../../common/api/setup';
import { AppLogsError } from '../app_logs_error';
import { ENGINE_ASSETS, type EngineAsset } from '../assets/engine_assets';
import { readServiceRows } from '../services/service_rows';
import { settlePipeline } from '../services/settle_pipeline';
import type { SavedObjectAsset } from '../assets/saved_object';
import { SAVED_OBJECT_ASSETS } from '../assets/saved_object_assets';
import { engineAssetId, savedObjectAssetId } from './asset_id';
import { engineCall } from './engine_call';
import { readEngineFeatures } from './engine_features';
import type { SetupContext } from './setup_context';
import { readSetupStatus } from './status';
import { stepFailed, stepThrew, withAssets } from './step_failed';

/** One thing to install, and the assets that are there when it is done. */
interface Step {
  readonly ids: readonly string[];
  readonly name: string;
  run(): Promise<void>;
}

/**
 * Installs what is missing or outdated, in an order that is safe to repeat after a failure at any step: nothing
 * refers to what is not there yet. What is installed and current is left alone, so that two at once do no harm and a
 * data view keeps the runtime fields that users gave it.
 * @throws AppLogsError that names the asset which could not be installed, with the state of all assets
 */
export async function install(context: SetupContext): Promise<SetupResult> {
  const before = await readSetupStatus(context);
  const wanted = new Set(before.assets.filter(isWanted).map(({ id }) => id));
  // Every import begins with setup: when all is there, one look is enough.
  if (wanted.size === 0) return { ...before, changed: [] };
  const done = new Set<string>();
  for (const step of await stepsOf(context, wanted)) {
    try {
      await step.run();
    } catch (error) {
      const failure = error instanceof AppLogsError ? error : stepThrew(step.name, 'installed', error);
      throw withAssets(
        failure,
        before.assets.map((asset) => assetAfter(asset, step, done, failure)),
      );
    }
    for (const id of step.ids) done.add(id);
  }
  const after = await readSetupStatus(context);
  return {
    ...after,
    changed: after.assets.filter(({ id, state }) => wanted.has(id) && state === 'installed'),
  };
}

function isWanted({ state }: AssetStatus): boolean {
  return state !== 'installed' && state !== 'unsupported';
}

async function stepsOf(context: SetupContext, wanted: ReadonlySet<string>): Promise<Step[]> {
  const features = await readEngineFeatures(context.client, context.signal);
  const services = await readServiceRows(context.savedObjects);
  const steps = ENGINE_ASSETS.filter((asset) => wanted.has(engineAssetId(asset).id)).map((asset) => ({
    ids: [engineAssetId(asset).id],
    name: `${asset.kind} ${asset.name}`,
    run: async () => {
      await putEngineAsset(context, asset, asset.build(features, services));
      if (asset.services) await settlePipeline(context);
    },
  }));
  const objects = SAVED_OBJECT_ASSETS.filter((asset) => wanted.has(savedObjectAssetId(asset).id));
  if (objects.length === 0) return steps;
  const ids = objects.map((asset) => savedObjectAssetId(asset).id);
  const name = 'data view, the saved searches and the dashboard';
  return [...steps, { ids, name, run: () => importObjects(context, objects) }];
}

async function putEngineAsset(
  { client, signal }: SetupContext,
  asset: EngineAsset,
  body: Readonly<Record<string, unknown>>,
): Promise<void> {
  const answer = await engineCall(client, 'PUT', asset.path, body, signal);
  if (answer.status >= 300) throw stepFailed(`${asset.kind} ${asset.name}`, 'installed', answer);
}

async function importObjects(
  { importer }: SetupContext,
  objects: readonly SavedObjectAsset[],
): Promise<void> {
  const result = await importer.import({
    readStream: Readable.from(objects),
    overwrite: true,
    createNewCopies: false,
    managed: true,
  });
  const [refused] = result.errors ?? [];
  if (!refused) return;
  const { type, message } = refused.error;
  throw stepThrew(`saved object ${refused.type}:${refused.id}`, 'installed', new Error(message ?? type));
}

/** The state of an asset once a step has failed. */
function assetAfter(
  asset: AssetStatus,
  step: Step,
  done: ReadonlySet<string>,
  failure: AppLogsError,
): AssetStatus {
  const { id, kind, name } = asset;
  if (done.has(id)) return { id, kind, name, state: 'installed' };
  if (step.ids.includes(id)) return { ...asset, state: 'failed', reason: failure.message };
  return asset;
}
