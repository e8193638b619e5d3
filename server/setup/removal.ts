import type { AssetStatus, RemoveResult } from '../../common/api/setup';

/** What a removal has done so far. */
export interface Removal {
  readonly removed: AssetStatus[];
  readonly left: Array<RemoveResult['left'][number]>;
}
