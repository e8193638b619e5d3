import { rmSync } from 'fs';
import { running } from './running';

/** Stops what global_setup started, and forgets its data. */
export default async function globalTeardown(): Promise<void> {
  const started = running.get();
  if (!started) return;
  await started.front.close();
  await started.engine?.stop();
  if (started.dataDir) rmSync(started.dataDir, { recursive: true, force: true });
}
