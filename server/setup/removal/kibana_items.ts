import { at, listOf } from '../../../common/narrow';
import { failureOf } from '../../failure';
import type { KibanaAsset } from '../../assets/asset';
import type { Inspection } from '../inspect/inspection';
import type { SetupContext } from '../setup_context';
import type { RemovalItem } from './removal_item';
import { whyKept } from './why_kept';

/** How Kibana refuses to delete what is in several spaces. */
const SHARED = /multiple namespaces/;

/**
 * Our saved objects that are in this space, what refers to others first.
 * @param referrers who else uses each, as `readReferrers` gives it
 * @param modified ids of modified assets that go all the same
 */
export function kibanaItems(
  context: SetupContext,
  inspections: readonly Inspection[],
  referrers: ReadonlyMap<string, readonly string[]>,
  modified: readonly string[],
): readonly RemovalItem[] {
  return [...inspections].reverse().flatMap((inspection): RemovalItem[] => {
    const { asset, reading } = inspection;
    if (asset.home !== 'kibana' || reading.kind === 'missing') return [];
    const { id, kind, name } = asset;
    const references = reading.kind === 'found' ? listOf(reading.body.references) : asset.object.references;
    const uses = references.map((one) => `${String(at(one, 'type'))}:${String(at(one, 'id'))}`);
    const users = referrers.get(id) ?? [];
    const stays = users.length > 0 ? users.join(' ') : whyKept(inspection, modified);
    return [{ id, kind, name, uses, stays, remove: () => removeObject(context, asset) }];
  });
}

/**
 * Without `force`: a data view that somebody shared with other spaces would be taken from them, too.
 */
async function removeObject({ savedObjects }: SetupContext, { object }: KibanaAsset): Promise<string | null> {
  try {
    await savedObjects.delete(object.type, object.id);
    return null;
  } catch (error) {
    const { statusCode, message, reason } = failureOf(error);
    // 404: somebody else was faster.
    if (statusCode === 404) return null;
    if (statusCode === 503 || statusCode === 504) throw error;
    if (statusCode === 400 && SHARED.test(reason ?? '')) return 'Somebody shared it with other spaces.';
    return reason ?? message;
  }
}
