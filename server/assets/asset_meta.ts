import { MANAGED_BY } from '../../common/names';
import { ASSET_VERSION } from './asset_version';

/** `_meta` of every engine asset: says whose it is, so that removal never takes what is not ours. */
export const ASSET_META = { managed: true, managed_by: MANAGED_BY, version: ASSET_VERSION } as const;
