import { mkdtempSync, rmSync } from 'fs';
import { tmpdir } from 'os';
import { join, resolve } from 'path';
import { buildIfNeeded } from '../../../standalone/build_if_needed';
import { startFrontedEngine } from '../../../standalone/engine/start_fronted_engine';
import { startHost } from '../../../standalone/host';

export interface BenchHost {
  readonly url: string;
  readonly elasticsearchUrl: string;
  /** A real Kibana, with Discover to compare with. */
  readonly isKibana: boolean;
  stop(): Promise<void>;
}

/** The Kibana and the engine that KIBANA_URL and ELASTICSEARCH_URL name, or a standalone that is thrown away. */
export async function startBenchHost(): Promise<BenchHost> {
  const { KIBANA_URL: kibana, ELASTICSEARCH_URL: elasticsearch } = process.env;
  if (kibana) {
    if (!elasticsearch) throw new Error('KIBANA_URL needs ELASTICSEARCH_URL, where the documents are put.');
    return {
      url: kibana.replace(/\/$/, ''),
      elasticsearchUrl: elasticsearch.replace(/\/$/, ''),
      isKibana: true,
      stop: async () => undefined,
    };
  }
  const root = resolve(__dirname, '../../..');
  const dataDir = mkdtempSync(join(tmpdir(), 'app-logs-bench-page-'));
  const say = (line: string) => console.log(line);
  const [engine] = await Promise.all([
    startFrontedEngine({ cacheDir: join(root, '.cache'), dataDir, heapMb: 2048, onProgress: say }),
    buildIfNeeded(root, say),
  ]);
  const host = await startHost({ frontUrl: engine.url, port: 0, buildDir: join(root, 'build') });
  return {
    url: host.url,
    elasticsearchUrl: engine.url,
    isKibana: false,
    stop: async () => {
      await host.close();
      await engine.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
