import { Readable } from 'stream';
import type { KibanaAsset } from '../../assets/asset';
import type { SetupContext } from '../setup_context';
import type { Refusal } from './refusal';

/** Imports saved objects as managed ones, over those that are there; gives those that Kibana did not take. */
export async function importObjects(
  { importer }: SetupContext,
  assets: readonly KibanaAsset[],
): Promise<readonly Refusal[]> {
  if (assets.length === 0) return [];
  const { errors = [] } = await importer.import({
    readStream: Readable.from(assets.map(({ object }) => object)),
    overwrite: true,
    createNewCopies: false,
    managed: true,
  });
  return errors.map(({ type, id, error }) => ({
    id: `${type}:${id}`,
    reason: error.message ?? error.type,
    conflict: error.type === 'conflict' || error.type === 'ambiguous_conflict',
  }));
}
