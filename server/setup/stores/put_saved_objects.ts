import type { KibanaAsset } from '../../assets/asset';
import type { SetupContext } from '../setup_context';
import { stepThrew } from '../step_failed';
import { importObjects } from './import_objects';
import type { Refusal } from './refusal';
import { updateDataView } from './update_data_view';

/** More rounds than Kibanas that run setup at the same moment. */
const MAX_ROUNDS = 10;

/**
 * Puts saved objects into the current space; those that somebody else writes at the same moment are put again.
 * @throws AppLogsError that names the object which Kibana did not take
 */
export async function putSavedObjects(context: SetupContext, assets: readonly KibanaAsset[]): Promise<void> {
  let left = assets;
  for (let round = 1; left.length > 0; round++) {
    const refusals = await putOnce(context, left);
    const lasting = refusals.find(({ conflict }) => !conflict || round === MAX_ROUNDS);
    if (lasting) throw stepThrew(`saved object ${lasting.id}`, 'installed', new Error(lasting.reason));
    left = left.filter(({ id }) => refusals.some((refusal) => refusal.id === id));
  }
}

async function putOnce(context: SetupContext, assets: readonly KibanaAsset[]): Promise<readonly Refusal[]> {
  const refusals: Refusal[] = [];
  const imported: KibanaAsset[] = [];
  for (const asset of assets) {
    const updated = asset.object.type === 'index-pattern' ? await updateDataView(context, asset) : false;
    if (updated === false) imported.push(asset);
    else if (updated !== true) refusals.push(updated);
  }
  return [...refusals, ...(await importObjects(context, imported))];
}
