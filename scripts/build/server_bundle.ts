import { build } from 'esbuild';
import { join } from 'path';
import type { KibanaContract } from '../kibana/contract';

/**
 * Bundles `server/` into one CommonJS file for Kibana's Node. Only what Kibana's own node_modules hold stays
 * outside, so the plugin needs no node_modules of its own.
 */
export async function buildServerBundle(
  root: string,
  outDir: string,
  contract: KibanaContract,
): Promise<void> {
  await build({
    absWorkingDir: root,
    entryPoints: [join(root, 'server/index.ts')],
    outfile: join(outDir, 'index.js'),
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: contract.nodeTarget,
    external: [...contract.serverExternals],
    legalComments: 'none',
    logLevel: 'silent',
  });
}
