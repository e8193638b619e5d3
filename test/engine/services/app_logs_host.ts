import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'fs';
import { tmpdir } from 'os';
import { join, resolve } from 'path';
import { buildServerBundle } from '../../../scripts/build/server_bundle';
import { readManifest } from '../../../scripts/build/manifest';
import { contractFor } from '../../../scripts/kibana/contract';
import { startHost } from '../../../standalone/host';
import { PAGE_HEADERS, send, type Answer } from '../host/fixture_host';

export interface AppLogsHost {
  readonly url: string;
  /** Calls a route as the page does. */
  call(method: string, path: string, body?: unknown): Promise<Answer>;
  close(): Promise<void>;
}

const ROOT = resolve(__dirname, '../../..');
const VERSIONS = { api: '2023-10-31', internal: '1' };

/**
 * The standalone host with App Logs' own server code, on the engine of the tests; the page is left out.
 * @param settings `app_logs.*` of kibana.yml
 */
export async function startAppLogsHost(settings: Record<string, unknown> = {}): Promise<AppLogsHost> {
  const buildDir = mkdtempSync(join(tmpdir(), 'app-logs-services-'));
  const plugin = join(buildDir, 'kibana/appLogs');
  const manifest = readManifest(ROOT);
  mkdirSync(join(plugin, 'target/public'), { recursive: true });
  mkdirSync(join(buildDir, 'standalone'));
  writeFileSync(join(plugin, 'kibana.json'), JSON.stringify(manifest));
  await buildServerBundle(ROOT, join(plugin, 'server'), contractFor(manifest.kibanaVersion));
  const host = await startHost({
    frontUrl: process.env.APP_LOGS_TEST_FRONT ?? '',
    port: 0,
    buildDir,
    settings,
    onLog: () => undefined,
  });
  return {
    url: host.url,
    call: (method, path, body) => {
      const text = body === undefined ? '' : JSON.stringify(body);
      return send(host.url + path, {
        method,
        headers: {
          ...PAGE_HEADERS,
          'elastic-api-version': path.startsWith('/api/') ? VERSIONS.api : VERSIONS.internal,
          // Node sends a DELETE's body without saying how long it is.
          'content-length': `${Buffer.byteLength(text)}`,
        },
        body: text,
      });
    },
    close: async () => {
      await host.close();
      rmSync(buildDir, { recursive: true, force: true });
    },
  };
}
