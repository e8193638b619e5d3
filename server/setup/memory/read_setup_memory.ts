import type { SavedObject } from '@kbn/core/server';
import { SETUP_OBJECT } from '../../../common/names';
import { AppLogsError } from '../../app_logs_error';
import type { SetupContext } from '../setup_context';
import { NOTHING_REMEMBERED, type SetupMemory } from './setup_memory';
import { memoryIn } from './setup_type';

/** What setup remembers, with the version of its saved object; null when there is none yet. */
export interface StoredMemory {
  readonly memory: SetupMemory;
  readonly version: string | null;
}

/**
 * What setup remembers; nothing before the first setup.
 * @throws AppLogsError when it cannot be read: that must not look like nothing
 */
export async function readSetupMemory(context: Pick<SetupContext, 'savedObjects'>): Promise<SetupMemory> {
  return (await readStoredMemory(context)).memory;
}

/** The same with its version, for who wants to write. */
export async function readStoredMemory({
  savedObjects,
}: Pick<SetupContext, 'savedObjects'>): Promise<StoredMemory> {
  const { saved_objects: found } = await savedObjects.bulkGet([{ type: SETUP_OBJECT, id: SETUP_OBJECT }]);
  const object = found[0];
  if (!object || object.error?.statusCode === 404) return { memory: NOTHING_REMEMBERED, version: null };
  if (object.error) throw unreadable(object.error);
  return { memory: memoryIn(object), version: object.version ?? null };
}

function unreadable(error: NonNullable<SavedObject['error']>): AppLogsError {
  return new AppLogsError(`What setup remembers cannot be read: ${error.message}`, {
    statusCode: error.statusCode,
    action: `Ask for the Kibana privilege "App Logs: read", or see that the saved object ${SETUP_OBJECT} can be read.`,
  });
}
