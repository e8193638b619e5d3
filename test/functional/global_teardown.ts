import { harness } from './support/harness';

/** Stops what global_setup started, and forgets its data. */
export default async function globalTeardown(): Promise<void> {
  await harness.get()?.stop();
}
