import type { AssetStatus } from '../../common/api/setup';
import type { EngineAsset } from '../assets/asset';
import { SAVED_OBJECT_KIND, savedObjectName } from '../assets/saved_object_assets';
import type { SavedObjectAsset } from '../assets/saved_object';

type AssetId = Pick<AssetStatus, 'id' | 'kind' | 'name'>;

/** How an engine asset is named in answers. */
export function engineAssetId({ kind, name }: EngineAsset): AssetId {
  return { id: `${kind}:${name}`, kind, name };
}

/** How a saved object is named in answers. */
export function savedObjectAssetId(asset: SavedObjectAsset): AssetId {
  return {
    id: `${asset.type}:${asset.id}`,
    kind: SAVED_OBJECT_KIND[asset.type],
    name: savedObjectName(asset),
  };
}
