import { mkdirSync, statSync } from 'fs';
import { join, resolve } from 'path';
import { parseArgs } from 'util';
import { DEFAULT_KIBANA_VERSION } from './kibana/contract';
import { markBuilt, sourcesHash } from './build/freshness';
import { buildPlugin } from './build/plugin';
import { buildStandaloneBundle } from './build/standalone_bundle';
import { packZip } from './build/zip';

/**
 * npm run build -- [--kibana-version 8.12.2] [--no-zip] [--standalone] [--no-brotli]
 * Writes build/kibana/appLogs, build/appLogs-<kibana version>.zip, and with --standalone build/standalone.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      'kibana-version': { type: 'string' },
      'no-zip': { type: 'boolean', default: false },
      'no-brotli': { type: 'boolean', default: false },
      standalone: { type: 'boolean', default: false },
    },
  });
  const root = resolve(__dirname, '..');
  const kibanaVersion = values['kibana-version'] ?? DEFAULT_KIBANA_VERSION;
  const sources = sourcesHash(root);
  const plugin = await buildPlugin({ root, kibanaVersion, brotli: !values['no-brotli'] });
  console.log(
    `Built appLogs ${plugin.version} for Kibana ${kibanaVersion}; entry ${plugin.entryBytes} bytes`,
  );
  if (values.standalone) {
    await buildStandaloneBundle(root);
    markBuilt(root, sources);
    console.log('Built the standalone page');
  }
  if (!values['no-zip']) {
    mkdirSync(join(root, 'build'), { recursive: true });
    const file = join(root, 'build', `appLogs-${kibanaVersion}.zip`);
    await packZip(join(root, 'build'), file, 'kibana');
    console.log(`Wrote build/appLogs-${kibanaVersion}.zip, ${Math.round(statSync(file).size / 1024)} kB`);
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
