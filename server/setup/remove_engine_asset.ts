import { MANAGED_BY } from '../../common/names';
import { at } from '../../common/narrow';
import type { EngineAsset } from '../assets/engine_assets';
import { failureOfAnswer } from '../failure';
import { engineAssetId } from './asset_id';
import { engineCall } from './engine_call';
import type { Removal } from './removal';
import type { SetupContext } from './setup_context';

/** The asset is not there, or the engine has no such kind. */
const NOT_THERE = [400, 404, 405, 410];

/** Removes one engine asset when it is ours and nobody uses it; otherwise says why it stays. */
export async function removeEngineAsset(
  { client, signal }: SetupContext,
  asset: EngineAsset,
  { removal, inUse }: { removal: Removal; inUse: boolean },
): Promise<void> {
  const { kind, name, path } = asset;
  const leave = (reason: string) => void removal.left.push({ kind, name, reason });
  const found = await engineCall(client, 'GET', path, undefined, signal);
  if (NOT_THERE.includes(found.status)) return;
  if (found.status !== 200) return leave(failureOfAnswer(found).message);
  if (at(found.body, ...asset.metaPath, 'managed_by') !== MANAGED_BY) {
    return leave('It does not say that App Logs made it.');
  }
  if (inUse) return leave('Data streams that stay use it.');
  const answer = await engineCall(client, 'DELETE', path, undefined, signal);
  if (answer.status >= 300 && answer.status !== 404) {
    const { message, reason } = failureOfAnswer(answer);
    return leave(reason ?? message);
  }
  removal.removed.push({ ...engineAssetId(asset), state: 'missing' });
}
