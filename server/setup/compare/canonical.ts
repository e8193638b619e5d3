import type { Asset, AssetBody, AssetSettings } from '../../assets/asset';
import { listOf } from '../../../common/narrow';
import { canonicalEngineBody } from './canonical_engine';
import { canonicalSavedObject } from './canonical_saved_object';
import { objectOr } from './json_tree';

/** What setup would put. */
export function ourBody(asset: Asset, settings: AssetSettings): AssetBody {
  if (asset.home === 'engine') return asset.build(settings);
  const { attributes, references } = asset.object;
  return { attributes, references };
}

/** A body of an asset in the one form that is hashed and compared, whether we put it or a GET gave it. */
export function canonical(asset: Asset, body: AssetBody): unknown {
  if (asset.home === 'engine') return canonicalEngineBody(asset.kind, body);
  return canonicalSavedObject(asset.object, {
    attributes: objectOr(body.attributes) ?? {},
    references: listOf(body.references),
  });
}
