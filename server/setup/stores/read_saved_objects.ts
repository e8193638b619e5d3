import type { SavedObject } from '@kbn/core/server';
import type { KibanaAsset } from '../../assets/asset';
import type { AssetReading } from '../inspect/asset_reading';
import type { SetupContext } from '../setup_context';

/** What Kibana has under the names of these assets, in their order. */
export async function readSavedObjects(
  { savedObjects }: Pick<SetupContext, 'savedObjects'>,
  assets: readonly KibanaAsset[],
): Promise<readonly AssetReading[]> {
  if (assets.length === 0) return [];
  const keys = assets.map(({ object: { type, id } }) => ({ type, id }));
  const { saved_objects: found } = await savedObjects.bulkGet(keys);
  return assets.map((_, i) => readingOf(found[i]));
}

function readingOf(object: SavedObject | undefined): AssetReading {
  if (!object || object.error?.statusCode === 404) return { kind: 'missing' };
  const { error, attributes, references, version } = object;
  if (error) {
    const { statusCode, message } = error;
    const action =
      statusCode === 403 ? 'Ask for the Kibana privilege "App Logs: all" in this space.' : undefined;
    return { kind: 'refused', failure: { statusCode, message, ...(action ? { action } : {}) } };
  }
  return {
    kind: 'found',
    body: { attributes, references },
    ...(version === undefined ? {} : { revision: version }),
  };
}
