import type { Asset } from '../../assets/asset';
import { ASSET_VERSION } from '../../assets/asset_version';
import { canonical } from '../compare/canonical';
import { contentHash } from '../compare/content_hash';
import type { Inspection } from '../inspect/inspection';
import { remember, type RememberedAsset } from '../memory/setup_memory';
import { writeSetupMemory } from '../memory/write_setup_memory';
import type { SetupContext } from '../setup_context';
import { readAssets } from '../stores/read_assets';

/**
 * Remembers what was put, and what the engine or Kibana gives of it right after: engines add defaults of their own, which
 * must not look like somebody's edit later.
 */
export async function rememberAssets(context: SetupContext, put: readonly Inspection[]): Promise<void> {
  const readings = await readAssets(
    context,
    put.map(({ asset }) => asset),
  );
  const hashOf = (asset: Asset, body: Inspection['ours']) => contentHash(canonical(asset, body));
  const remembered = put.flatMap(({ asset, ours }): RememberedAsset[] => {
    const reading = readings.get(asset.id);
    if (reading?.kind !== 'found') return [];
    return [
      { id: asset.id, version: ASSET_VERSION, put: hashOf(asset, ours), found: hashOf(asset, reading.body) },
    ];
  });
  await writeSetupMemory(context, (memory) => remember(memory, remembered));
}
