import { mkdirSync, mkdtempSync } from 'fs';
import { join, resolve } from 'path';
import { buildIfNeeded } from '../../standalone/build_if_needed';
import { startFront } from '../../standalone/engine/front/start_front';
import { startEngine } from '../../standalone/engine/start_engine';
import { startHost } from '../../standalone/host';
import { freePort } from '../../standalone/engine/free_port';
import { harness } from './support/harness';
import { testHost } from './support/host';

/**
 * A standalone of its own for the functional tests; or, with KIBANA_URL (and ELASTICSEARCH_URL), the Kibana that
 * these name, which must have the plugin installed.
 */
export default async function globalSetup(): Promise<void> {
  if (process.env.KIBANA_URL) {
    process.env.APP_LOGS_TEST_HOST = process.env.KIBANA_URL.replace(/\/$/, '');
    process.env.APP_LOGS_TEST_FRONT = process.env.ELASTICSEARCH_URL ?? '';
    return askHost();
  }
  const root = resolve(__dirname, '../..');
  mkdirSync(join(root, '.data'), { recursive: true });
  const dataDir = mkdtempSync(join(root, '.data/test-functional-'));
  const [engine] = await Promise.all([
    startEngine({ cacheDir: join(root, '.cache'), dataDir, onProgress: () => undefined }),
    buildIfNeeded(root, () => undefined),
  ]);
  const front = await startFront({ engineUrl: engine.url });
  const host = await startHost({
    frontUrl: front.url,
    port: await freePort(),
    buildDir: join(root, 'build'),
  });
  process.env.APP_LOGS_TEST_HOST = host.url;
  process.env.APP_LOGS_TEST_FRONT = front.url;
  harness.set({ engine, front, host, dataDir });
  await askHost();
}

/** What only Kibana has is skipped where the host says that it lacks it: jest must know before it reads a test. */
async function askHost(): Promise<void> {
  process.env.APP_LOGS_TEST_DISCOVER = (await testHost()).hasDiscover ? 'yes' : 'no';
}
