import { rmSync } from 'fs';
import { join, resolve } from 'path';
import { startFront } from '../../standalone/engine/front/start_front';
import { startFrontedEngine } from '../../standalone/engine/start_fronted_engine';
import { running } from './running';
import { removeStaleFolders } from './stale_folders';

const HEAP_MB = 1024;

/**
 * One real engine behind one front for all engine tests, which find them at APP_LOGS_TEST_ENGINE and
 * APP_LOGS_TEST_FRONT. Where these already name some, nothing is started.
 */
export default async function globalSetup(): Promise<void> {
  if (process.env.APP_LOGS_TEST_ENGINE) return startMissingFront(process.env.APP_LOGS_TEST_ENGINE);
  const root = resolve(__dirname, '../..');
  const data = join(root, '.data');
  removeStaleFolders(data);
  const dataDir = join(data, `test-engine-${process.pid}`);
  rmSync(dataDir, { recursive: true, force: true });
  const engine = await startFrontedEngine({
    cacheDir: join(root, '.cache'),
    dataDir,
    heapMb: HEAP_MB,
    onProgress: (line) => console.log(line),
  });
  process.env.APP_LOGS_TEST_ENGINE = engine.engineUrl;
  process.env.APP_LOGS_TEST_FRONT = engine.url;
  running.set({
    stop: async () => {
      await engine.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  });
}

async function startMissingFront(engineUrl: string): Promise<void> {
  if (process.env.APP_LOGS_TEST_FRONT) return;
  const front = await startFront({ engineUrl });
  process.env.APP_LOGS_TEST_FRONT = front.url;
  running.set({ stop: () => front.close() });
}
