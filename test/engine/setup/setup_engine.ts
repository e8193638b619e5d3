import { ENGINE_ASSETS } from '../../../server/assets/engine_assets';
import { savedObjectAssets } from '../../../server/assets/saved_object_assets';
import { remove } from '../../../server/setup/removal/remove';
import type { SetupContext } from '../../../server/setup/setup_context';
import { silentLogger } from '../support/silent_logger';
import { engineClient } from '../support/engine_client';
import { memorySavedObjects } from '../support/memory_saved_objects';

export const client = engineClient();
export const STREAM = 'logs-app_logs.setup_test-default';

/** How many assets setup installs here: the embedded engine has no lifecycle management. */
export const WANTED = ENGINE_ASSETS.length - 1 + savedObjectAssets().length;

/** The real engine, with saved objects of its own for each context. */
export function newContext(over: Partial<SetupContext> = {}): SetupContext {
  return { client, logger: silentLogger, ...memorySavedObjects(), ...over };
}

export async function ourStreams(): Promise<string[]> {
  const answer = await client.indices.getDataStream({ name: 'logs-app_logs.*' });
  return answer.data_streams.map(({ name }) => name);
}

/** For a test to begin with: nothing of ours is there. */
export async function removeAll(): Promise<void> {
  const modified = ENGINE_ASSETS.map(({ id }) => id);
  await remove(newContext(), { dataStreams: await ourStreams(), modified });
}

export async function removeAllAndClose(): Promise<void> {
  await removeAll();
  await client.close();
}
