import { rmSync } from 'fs';
import { harness } from './support/harness';

/** Stops what global_setup started, and forgets its data. */
export default async function globalTeardown(): Promise<void> {
  const started = harness.get();
  if (!started) return;
  await started.host.close();
  await started.front.close();
  await started.engine.stop();
  rmSync(started.dataDir, { recursive: true, force: true });
}
