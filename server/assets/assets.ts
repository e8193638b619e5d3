import { savedObjectId } from '../../common/saved_object_id';
import type { Asset, EngineAsset, KibanaAsset } from './asset';
import { ENGINE_ASSETS } from './engine_assets';
import type { SavedObjectAsset } from './saved_object';
import { SAVED_OBJECT_KIND, savedObjectAssets, savedObjectName } from './saved_object_assets';

/**
 * All that App Logs installs, in the order of installing: what others refer to comes first, and removal goes the other
 * way. Status, setup, upgrade and removal go through this list and no other.
 * @param space that the request comes from; undefined is the default one
 */
export function assetsIn(space: string | undefined): readonly Asset[] {
  return [...ENGINE_ASSETS, ...savedObjectAssets().map((object) => kibanaAsset(inSpace(object, space)))];
}

export function isEngineAsset(asset: Asset): asset is EngineAsset {
  return asset.home === 'engine';
}

export function isKibanaAsset(asset: Asset): asset is KibanaAsset {
  return asset.home === 'kibana';
}

function kibanaAsset(object: SavedObjectAsset): KibanaAsset {
  return {
    home: 'kibana',
    id: `${object.type}:${object.id}`,
    kind: SAVED_OBJECT_KIND[object.type],
    name: savedObjectName(object),
    object,
  };
}

function inSpace(object: SavedObjectAsset, space: string | undefined): SavedObjectAsset {
  return {
    ...object,
    id: savedObjectId(object.id, space),
    references: object.references.map((one) => ({ ...one, id: savedObjectId(one.id, space) })),
  };
}
