import { SAVED_OBJECT_ASSETS } from '../assets/saved_object_assets';
import { failureOf } from '../failure';
import { savedObjectAssetId } from './asset_id';
import type { Removal } from './removal';
import type { SetupContext } from './setup_context';

/** Removes our saved objects, what refers to others first; one that cannot go stays and is listed with the reason. */
export async function removeSavedObjects({ savedObjects }: SetupContext, removal: Removal): Promise<void> {
  const found = await savedObjects.bulkGet(SAVED_OBJECT_ASSETS.map(({ type, id }) => ({ type, id })));
  for (const [i, asset] of [...SAVED_OBJECT_ASSETS.entries()].reverse()) {
    const assetId = savedObjectAssetId(asset);
    const leave = (reason: string) =>
      void removal.left.push({ kind: assetId.kind, name: assetId.name, reason });
    const error = found.saved_objects[i]?.error;
    if (error) {
      if (error.statusCode !== 404) leave(error.message);
      continue;
    }
    try {
      await savedObjects.delete(asset.type, asset.id, { force: true });
    } catch (thrown) {
      const { statusCode, message, reason } = failureOf(thrown);
      // 404: somebody else was faster.
      if (statusCode !== 404) {
        leave(reason ?? message);
        continue;
      }
    }
    removal.removed.push({ ...assetId, state: 'missing' });
  }
}
