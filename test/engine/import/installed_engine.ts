import { Client } from '@elastic/elasticsearch';
import type { Logger } from '@kbn/core/server';
import { ENGINE_ASSETS } from '../../../server/assets/engine_assets';

/** A client of the engine under test, as Kibana's `asCurrentUser`. */
export function engineClient(url = process.env.APP_LOGS_TEST_FRONT ?? ''): Client {
  return new Client({ node: url, maxRetries: 0 });
}

/** Puts the templates and the pipeline that setup installs; the lifecycle is left out, this engine has none. */
export async function installEngineAssets(client: Client): Promise<void> {
  for (const asset of ENGINE_ASSETS) {
    if (asset.needs) continue;
    await client.transport.request({
      method: 'PUT',
      path: asset.path,
      body: { ...asset.build({ lifecycle: false }) },
    });
  }
}

export const silentLogger: Logger = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
  get: () => silentLogger,
};
