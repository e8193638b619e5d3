import { failureOf } from '../../failure';
import type { KibanaAsset } from '../../assets/asset';
import type { SetupContext } from '../setup_context';
import { readSavedObjects } from './read_saved_objects';
import type { Refusal } from './refusal';

/**
 * Gives a data view that is there our attributes, and leaves it all others: its runtime fields, formats and names of
 * fields are its users'. It is not imported over, so that an edit made at the same moment is not lost either.
 * @returns false when there is none (any more): then it is to be imported
 */
export async function updateDataView(
  context: Pick<SetupContext, 'savedObjects'>,
  asset: KibanaAsset,
): Promise<boolean | Refusal> {
  const [reading] = await readSavedObjects(context, [asset]);
  if (reading?.kind !== 'found') return false;
  const { type, id, attributes } = asset.object;
  const { revision } = reading;
  try {
    await context.savedObjects.update(
      type,
      id,
      { ...attributes },
      revision === undefined ? {} : { version: revision },
    );
    return true;
  } catch (error) {
    const { statusCode, message, reason } = failureOf(error);
    if (statusCode === 404) return false;
    if (statusCode !== 409) throw error;
    return { id: asset.id, reason: reason ?? message, conflict: true };
  }
}
