import type { AssetStatus } from '../../../common/api/setup';
import type { Asset, AssetBody } from '../../assets/asset';
import type { AssetReading } from './asset_reading';

/** One asset as it is found, and as setup would have it. */
export interface Inspection {
  readonly asset: Asset;
  readonly status: AssetStatus;
  readonly reading: AssetReading;
  /** What setup would put. */
  readonly ours: AssetBody;
  /** Of content, when it is there. */
  readonly hashes?: { readonly found: string; readonly ours: string };
}
