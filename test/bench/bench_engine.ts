import { mkdtempSync, rmSync } from 'fs';
import { tmpdir } from 'os';
import { join, resolve } from 'path';
import { startFront } from '../../standalone/engine/front/start_front';
import { startFrontedEngine } from '../../standalone/engine/start_fronted_engine';

export interface BenchEngine {
  /** Speaks Elasticsearch 8. */
  readonly url: string;
  stop(): Promise<void>;
}

/** A fresh embedded engine behind its front, or the one that APP_LOGS_TEST_ENGINE names. */
export async function startBenchEngine(): Promise<BenchEngine> {
  const given = process.env.APP_LOGS_TEST_ENGINE;
  if (given) {
    const front = await startFront({ engineUrl: given });
    return { url: front.url, stop: () => front.close() };
  }
  const dataDir = mkdtempSync(join(tmpdir(), 'app-logs-bench-'));
  const engine = await startFrontedEngine({
    cacheDir: join(resolve(__dirname, '../..'), '.cache'),
    dataDir,
    heapMb: 1024,
    onProgress: (line) => console.log(line),
  });
  return {
    url: engine.url,
    stop: async () => {
      await engine.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
