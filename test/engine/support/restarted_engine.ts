import { mkdtempSync, rmSync } from 'fs';
import { tmpdir } from 'os';
import { join, resolve } from 'path';
import { startFront, type Front } from '../../../standalone/engine/front/start_front';
import { startEngine, type Engine } from '../../../standalone/engine/start_engine';

/** An engine of a test's own that can be stopped and started again with its data; its folder goes after the tests. */
export function restartedEngine(): { start(): Promise<string>; stop(): Promise<void> } {
  let engine: Engine;
  let front: Front;
  const dataDir = mkdtempSync(join(tmpdir(), 'app-logs-restart-'));
  afterAll(() => rmSync(dataDir, { recursive: true, force: true }));
  return {
    start: async () => {
      const cacheDir = join(resolve(__dirname, '../../..'), '.cache');
      engine = await startEngine({ cacheDir, dataDir, heapMb: 512, onProgress: () => undefined });
      front = await startFront({ engineUrl: engine.url });
      return front.url;
    },
    stop: async () => {
      await engine.stop();
      await front.close();
    },
  };
}
