import { isDeepStrictEqual } from 'util';
import { SETUP_OBJECT } from '../../../common/names';
import { AppLogsError } from '../../app_logs_error';
import { failureOf } from '../../failure';
import type { SetupContext } from '../setup_context';
import { readStoredMemory } from './read_setup_memory';
import type { SetupMemory } from './setup_memory';
import { attributesOf } from './setup_type';

/** More rounds than Kibanas that run setup at the same moment. */
const MAX_ROUNDS = 20;

/**
 * Changes what setup remembers. Somebody else may change it at the same time: then it is read and changed anew, so that
 * neither change is lost.
 * @param change from what is remembered now to what shall be; it may run more than once
 * @returns what is remembered then
 * @throws AppLogsError 503 when others change it all the time; what Kibana's client throws
 */
export async function writeSetupMemory(
  { savedObjects }: Pick<SetupContext, 'savedObjects'>,
  change: (memory: SetupMemory) => SetupMemory,
): Promise<SetupMemory> {
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const { memory, version } = await readStoredMemory({ savedObjects });
    const changed = change(memory);
    if (isDeepStrictEqual(changed, memory)) return memory;
    const attributes = attributesOf(changed);
    try {
      if (version === null) await savedObjects.create(SETUP_OBJECT, attributes, { id: SETUP_OBJECT });
      else await savedObjects.update(SETUP_OBJECT, SETUP_OBJECT, attributes, { version });
      return changed;
    } catch (error) {
      // 409: somebody else was faster; 404: somebody else removed it meanwhile.
      if (![404, 409].includes(failureOf(error).statusCode)) throw error;
    }
  }
  throw new AppLogsError('What setup remembers is being changed by others all the time.', {
    statusCode: 503,
    action: 'Run setup when they are done.',
  });
}
