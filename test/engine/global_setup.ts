import { rmSync } from 'fs';
import { join, resolve } from 'path';
import { startFront } from '../../standalone/engine/front/start_front';
import { startEngine } from '../../standalone/engine/start_engine';
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
  const engine = await startEngine({
    cacheDir: join(root, '.cache'),
    dataDir,
    heapMb: HEAP_MB,
    onProgress: (line) => console.log(line),
  });
  const front = await startFront({ engineUrl: engine.url });
  process.env.APP_LOGS_TEST_ENGINE = engine.url;
  process.env.APP_LOGS_TEST_FRONT = front.url;
  running.set({ engine, front, dataDir });
}

async function startMissingFront(engineUrl: string): Promise<void> {
  if (process.env.APP_LOGS_TEST_FRONT) return;
  const front = await startFront({ engineUrl });
  process.env.APP_LOGS_TEST_FRONT = front.url;
  running.set({ front });
}
