import { mkdirSync, mkdtempSync, rmSync } from 'fs';
import { join, resolve } from 'path';
import { buildIfNeeded } from '../../standalone/build_if_needed';
import { startFrontedEngine } from '../../standalone/engine/start_fronted_engine';
import { startHost } from '../../standalone/host';
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
    startFrontedEngine({ cacheDir: join(root, '.cache'), dataDir, onProgress: () => undefined }),
    buildIfNeeded(root, () => undefined),
  ]);
  const host = await startHost({
    frontUrl: engine.url,
    port: 0,
    buildDir: join(root, 'build'),
    settings: { elasticsearch_url: engine.url },
  });
  process.env.APP_LOGS_TEST_HOST = host.url;
  process.env.APP_LOGS_TEST_FRONT = engine.url;
  harness.set({
    stop: async () => {
      await host.close();
      await engine.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  });
  await askHost();
}

/** What only Kibana has is skipped where the host says that it lacks it: jest must know before it reads a test. */
async function askHost(): Promise<void> {
  process.env.APP_LOGS_TEST_DISCOVER = (await testHost()).hasDiscover ? 'yes' : 'no';
}
