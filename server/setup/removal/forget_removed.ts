import { SETUP_OBJECT } from '../../../common/names';
import { failureOf } from '../../failure';
import type { SetupInspection } from '../inspect/inspect_setup';
import { readStoredMemory } from '../memory/read_setup_memory';
import { forget } from '../memory/setup_memory';
import { writeSetupMemory } from '../memory/write_setup_memory';
import type { SetupContext } from '../setup_context';
import { stepThrew } from '../step_failed';
import type { Removal } from './go_through';

const KIND = 'memory of setup';
const NAME = SETUP_OBJECT;

/**
 * Takes what was removed out of what setup remembers. When nothing of ours stays, in this space or another, the whole memory
 * goes; otherwise it stays, because it tells what somebody changed of what is left, and for how long lines are kept.
 * @param spaces other ones that App Logs is set up in
 * @throws AppLogsError when Kibana refuses; all else is gone then, and a repeat mends it
 */
export async function forgetRemoved(
  context: SetupContext,
  { inspections }: SetupInspection,
  { removal, spaces, dryRun }: { removal: Removal; spaces: readonly string[]; dryRun: boolean },
): Promise<void> {
  if ((await readStoredMemory(context)).version === null) return;
  const ids = inspections.map(({ asset }) => asset.id);
  const gone = ids.filter((id) => !removal.leftIds.has(id));
  if (gone.length < ids.length || spaces.length > 0) {
    removal.left.push({ kind: KIND, name: NAME, reason: 'It says what is known of what stays.' });
    if (!dryRun) await writeSetupMemory(context, (memory) => forget(memory, gone));
    return;
  }
  if (!dryRun) await removeMemory(context);
  removal.removed.push({ id: `${SETUP_OBJECT}:${NAME}`, kind: KIND, name: NAME, state: 'missing' });
}

async function removeMemory({ savedObjects }: SetupContext): Promise<void> {
  try {
    await savedObjects.delete(SETUP_OBJECT, SETUP_OBJECT);
  } catch (error) {
    if (failureOf(error).statusCode !== 404) throw stepThrew(KIND, 'removed', error);
  }
}
