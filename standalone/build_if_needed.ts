import { DEFAULT_KIBANA_VERSION } from '../scripts/kibana/contract';
import { isBuilt, markBuilt, sourcesHash } from '../scripts/build/freshness';
import { buildPlugin } from '../scripts/build/plugin';
import { buildStandaloneBundle } from '../scripts/build/standalone_bundle';

/**
 * Builds the plugin and the host's page when the sources have changed since the last time.
 * @returns false when what is in `build/` was current
 */
export async function buildIfNeeded(root: string, say: (line: string) => void): Promise<boolean> {
  const hash = sourcesHash(root);
  if (isBuilt(root, hash)) return false;
  say('Building the plugin and its page');
  await buildPlugin({ root, kibanaVersion: DEFAULT_KIBANA_VERSION, brotli: false });
  await buildStandaloneBundle(root);
  markBuilt(root, hash);
  return true;
}
