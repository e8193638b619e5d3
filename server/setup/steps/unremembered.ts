import { ASSET_VERSION } from '../../assets/asset_version';
import type { SetupInspection } from '../inspect/inspect_setup';
import type { RememberedAsset } from '../memory/setup_memory';

/**
 * Assets that are as ours without being remembered so: a setup stopped between the two, another Kibana put them, or
 * the memory was lost.
 */
export function unrememberedIn({ inspections, memory }: SetupInspection): readonly RememberedAsset[] {
  return inspections.flatMap(({ asset: { id }, status, hashes }) => {
    if (status.state !== 'installed' || status.version !== ASSET_VERSION || !hashes) return [];
    const known = memory.assets.find((one) => one.id === id);
    const asItIs = { id, version: ASSET_VERSION, put: hashes.ours, found: hashes.found };
    const same =
      known?.found === asItIs.found && known.put === asItIs.put && known.version === asItIs.version;
    return same ? [] : [asItIs];
  });
}
