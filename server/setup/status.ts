import type { AssetStatus, SetupStatus } from '../../common/api/setup';
import { at } from '../../common/narrow';
import { ASSET_VERSION } from '../assets/asset_version';
import type { ServiceRows } from '../assets/ingest_pipeline/script_params';
import { readServiceRows } from '../services/service_rows';
import { ENGINE_ASSETS, type EngineAsset, type EngineFeatures } from '../assets/engine_assets';
import { SAVED_OBJECT_ASSETS } from '../assets/saved_object_assets';
import { failureOfAnswer } from '../failure';
import { engineAssetId, savedObjectAssetId } from './asset_id';
import { engineCall } from './engine_call';
import { readEngineFeatures } from './engine_features';
import type { SetupContext } from './setup_context';

/** The state of every asset; changes nothing. */
export async function readSetupStatus(context: SetupContext): Promise<SetupStatus> {
  const features = await readEngineFeatures(context.client, context.signal);
  const services = await readServiceRows(context.savedObjects);
  const [engine, saved] = await Promise.all([
    Promise.all(ENGINE_ASSETS.map((asset) => engineAssetStatus(context, asset, features, services))),
    savedObjectStatus(context),
  ]);
  const assets = [...engine, ...saved];
  return {
    ready: assets.every(({ state }) => state === 'installed' || state === 'unsupported'),
    version: ASSET_VERSION,
    assets,
  };
}

async function engineAssetStatus(
  { client, signal }: SetupContext,
  asset: EngineAsset,
  features: EngineFeatures,
  services: ServiceRows,
): Promise<AssetStatus> {
  const base = engineAssetId(asset);
  if (asset.needs && !features[asset.needs]) {
    return {
      ...base,
      state: 'unsupported',
      reason: 'This engine has no lifecycle management: retention is not managed.',
    };
  }
  const answer = await engineCall(client, 'GET', asset.path, undefined, signal);
  if (answer.status === 404) return { ...base, state: 'missing' };
  if (answer.status !== 200) {
    const { message, action } = failureOfAnswer(answer);
    return { ...base, state: 'failed', reason: [message, action].filter(Boolean).join(' ') };
  }
  const version = at(answer.body, ...asset.metaPath, 'version');
  const rendered =
    !asset.services || at(answer.body, ...asset.metaPath, 'services') === asset.services(services);
  if (version === ASSET_VERSION && rendered) return { ...base, state: 'installed', version };
  if (version === ASSET_VERSION) {
    return {
      ...base,
      state: 'outdated',
      version,
      reason: 'It lacks formats that were saved for a service; run setup to put them in.',
    };
  }
  return {
    ...base,
    state: 'outdated',
    ...(typeof version === 'string' ? { version } : {}),
    reason: `This App Logs brings version ${ASSET_VERSION}; run setup to replace it.`,
  };
}

async function savedObjectStatus({ savedObjects }: SetupContext): Promise<AssetStatus[]> {
  const found = await savedObjects.bulkGet(SAVED_OBJECT_ASSETS.map(({ type, id }) => ({ type, id })));
  return SAVED_OBJECT_ASSETS.map((asset, i) => {
    const error = found.saved_objects[i]?.error;
    const base = savedObjectAssetId(asset);
    if (!error) return { ...base, state: 'installed' as const };
    if (error.statusCode === 404) return { ...base, state: 'missing' as const };
    return { ...base, state: 'failed' as const, reason: error.message };
  });
}
