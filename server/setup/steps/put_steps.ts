import { isKibanaAsset } from '../../assets/assets';
import type { Inspection } from '../inspect/inspection';
import type { SetupContext } from '../setup_context';
import { putEngineAsset } from '../stores/put_engine_asset';
import { putSavedObjects } from '../stores/put_saved_objects';
import { rememberAssets } from './remember_assets';
import type { SetupStep } from './run_steps';

/**
 * Puts the assets in their order, the saved objects together, and remembers each step's as soon as they are there: nothing
 * refers to what is not there yet, and a repeat goes on after the last step that was done.
 */
export function putSteps(context: SetupContext, wanted: readonly Inspection[]): readonly SetupStep[] {
  const engine = wanted.flatMap((inspection): SetupStep[] => {
    const { asset, ours } = inspection;
    if (asset.home !== 'engine') return [];
    return [
      {
        ids: [asset.id],
        name: `${asset.kind} ${asset.name}`,
        run: async () => {
          await putEngineAsset(context, asset, ours);
          await rememberAssets(context, [inspection]);
        },
      },
    ];
  });
  const objects = wanted.filter(({ asset }) => asset.home === 'kibana');
  if (objects.length === 0) return engine;
  const assets = objects.map(({ asset }) => asset);
  return [
    ...engine,
    {
      ids: assets.map(({ id }) => id),
      name: 'data view, the saved searches and the dashboards',
      run: async () => {
        await putSavedObjects(context, assets.filter(isKibanaAsset));
        await rememberAssets(context, objects);
      },
    },
  ];
}
