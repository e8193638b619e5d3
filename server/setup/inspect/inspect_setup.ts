import type { RetentionDays } from '../../../common/api/setup';
import type { AssetSettings } from '../../assets/asset';
import { assetsIn } from '../../assets/assets';
import { readServiceReadings } from '../../services/service_readings';
import { readEngineFeatures } from '../engine_features';
import { readSetupMemory } from '../memory/read_setup_memory';
import type { SetupMemory } from '../memory/setup_memory';
import type { SetupContext } from '../setup_context';
import { readAssets } from '../stores/read_assets';
import { inspectAsset } from './inspect_asset';
import type { Inspection } from './inspection';
import { readRival } from './rival_template';

/** All assets as they are found, and what they were judged by. */
export interface SetupInspection {
  readonly settings: AssetSettings;
  readonly memory: SetupMemory;
  readonly inspections: readonly Inspection[];
}

/**
 * Looks at everything that setup installs; changes nothing.
 * @param retentionDays that is wished for; undefined for the one chosen before
 */
export async function inspectSetup(
  context: SetupContext,
  retentionDays?: RetentionDays,
): Promise<SetupInspection> {
  const { client, savedObjects, signal } = context;
  const assets = assetsIn(savedObjects.getCurrentNamespace());
  const [features, services, memory, readings] = await Promise.all([
    readEngineFeatures(client, signal),
    readServiceReadings(savedObjects),
    readSetupMemory(context),
    readAssets(context, assets),
  ]);
  const settings = {
    features,
    services,
    retentionDays: retentionDays === undefined ? memory.retentionDays : retentionDays,
  };
  const template = assets.find(({ kind }) => kind === 'index template');
  const rival = await readRival(
    context,
    template !== undefined && readings.get(template.id)?.kind === 'found',
  );
  const inspections = assets.map((asset) =>
    inspectAsset(asset, readings.get(asset.id) ?? { kind: 'missing' }, { settings, memory, rival }),
  );
  return { settings, memory, inspections };
}
