/** Starts an engine, says its own process and the engine's, and waits to be killed: see engine_life.test.ts. */
import { join, resolve } from 'path';
import { startEngine } from '../../../standalone/engine/start_engine';

async function main(dataDir: string): Promise<void> {
  const { pid } = await startEngine({
    cacheDir: join(resolve(__dirname, '../../..'), '.cache'),
    dataDir,
    heapMb: 256,
    onProgress: () => undefined,
  });
  console.log(`${process.pid} ${pid}`);
}

main(process.argv[2] ?? '').catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
