import { mkdtempSync, rmSync } from 'fs';
import { tmpdir } from 'os';
import { join, resolve } from 'path';
import { startFront } from '../../../standalone/engine/front/start_front';
import { startEngine } from '../../../standalone/engine/start_engine';

/** Runs with the engine at ELASTICSEARCH_URL, or with an embedded one that is thrown away after. */
export async function withEngine(run: (url: string) => Promise<void>): Promise<void> {
  const given = process.env.ELASTICSEARCH_URL;
  if (given) return run(given);
  const dataDir = mkdtempSync(join(tmpdir(), 'app-logs-bench-'));
  const cacheDir = resolve(__dirname, '../../../.cache');
  const engine = await startEngine({ cacheDir, dataDir, onProgress: (line) => console.log(line) });
  try {
    const front = await startFront({ engineUrl: engine.url });
    await run(front.url).finally(() => front.close());
  } finally {
    await engine.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}
