import { DATA_VIEW_ID } from '../../../common/names';
import type { SetupMemory } from '../memory/setup_memory';
import type { SetupContext } from '../setup_context';
import { failureOf } from '../../failure';

const DEFAULT_SPACE = 'default';
const DATA_VIEW = `index-pattern:${DATA_VIEW_ID}`;

/**
 * The other spaces that App Logs is set up in, by what setup remembers; each has the data view. A space that was deleted took
 * its saved objects along and does not count; one that this user may not look into does.
 */
export async function otherSpaces(
  { savedObjects }: Pick<SetupContext, 'savedObjects'>,
  memory: SetupMemory,
): Promise<readonly string[]> {
  const current = savedObjects.getCurrentNamespace() ?? DEFAULT_SPACE;
  const others = rememberedSpaces(memory).filter((space) => space !== current);
  const there = await Promise.all(others.map((space) => isThere(savedObjects, space)));
  return others.filter((_, i) => there[i]);
}

/** The spaces whose data view is remembered. Pure. */
export function rememberedSpaces({ assets }: SetupMemory): readonly string[] {
  return assets.flatMap(({ id }) => {
    if (id === DATA_VIEW) return [DEFAULT_SPACE];
    return id.startsWith(`${DATA_VIEW}-`) ? [id.slice(DATA_VIEW.length + 1)] : [];
  });
}

async function isThere(savedObjects: SetupContext['savedObjects'], space: string): Promise<boolean> {
  const id = space === DEFAULT_SPACE ? DATA_VIEW_ID : `${DATA_VIEW_ID}-${space}`;
  try {
    const { saved_objects: found } = await savedObjects.bulkGet([
      { type: 'index-pattern', id, namespaces: [space] },
    ]);
    return found[0]?.error?.statusCode !== 404;
  } catch (error) {
    if (failureOf(error).statusCode === 403) return true;
    throw error;
  }
}
