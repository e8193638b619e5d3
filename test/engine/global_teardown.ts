import { running } from './running';

/** Stops what global_setup started, and forgets its data. */
export default async function globalTeardown(): Promise<void> {
  await running.get()?.stop();
}
