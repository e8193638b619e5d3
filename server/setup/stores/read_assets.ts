import { isEngineAsset, isKibanaAsset } from '../../assets/assets';
import type { Asset } from '../../assets/asset';
import type { AssetReading } from '../inspect/asset_reading';
import type { SetupContext } from '../setup_context';
import { readEngineAsset } from './read_engine_asset';
import { readSavedObjects } from './read_saved_objects';

/** What there is under the names of these assets, by their ids. */
export async function readAssets(
  context: SetupContext,
  assets: readonly Asset[],
): Promise<ReadonlyMap<string, AssetReading>> {
  const engine = assets.filter(isEngineAsset);
  const kibana = assets.filter(isKibanaAsset);
  const [engineReadings, kibanaReadings] = await Promise.all([
    Promise.all(engine.map((asset) => readEngineAsset(context, asset))),
    readSavedObjects(context, kibana),
  ]);
  const readings = [...engineReadings, ...kibanaReadings];
  const ids = [...engine, ...kibana].map(({ id }) => id);
  return new Map(readings.map((reading, i) => [ids[i] ?? '', reading]));
}
