import type { Client } from '@elastic/elasticsearch';
import { ENGINE_ASSETS } from '../../../server/assets/engine_assets';

const SETTINGS = {
  features: { lifecycle: false, dataStreamLifecycle: false },
  services: {},
  retentionDays: null,
};

/** Puts the templates and the pipeline that setup installs; the lifecycle is left out, this engine has none. */
export async function installEngineAssets(client: Client): Promise<void> {
  for (const asset of ENGINE_ASSETS) {
    if (asset.needs) continue;
    await client.transport.request({
      method: 'PUT',
      path: asset.path,
      body: { ...asset.build(SETTINGS) },
    });
  }
}
