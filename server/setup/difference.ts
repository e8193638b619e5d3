import type { AssetDifference } from '../../common/api/setup';
import { AppLogsError } from '../app_logs_error';
import { canonical } from './compare/canonical';
import { differencesOf } from './compare/differences';
import { inspectSetup } from './inspect/inspect_setup';
import type { SetupContext } from './setup_context';
import { stepRefused } from './step_failed';

/**
 * How one asset differs from what setup would put, with both bodies whole. What engines add or reorder by themselves is no
 * difference.
 * @throws AppLogsError 404 for an id that is no asset of ours, or that is not there
 */
export async function readDifference(context: SetupContext, id: string): Promise<AssetDifference> {
  const { inspections } = await inspectSetup(context);
  const inspection = inspections.find(({ asset }) => asset.id === id);
  if (!inspection) throw notFound(`"${id}" is no asset of App Logs.`);
  const { asset, reading, ours } = inspection;
  if (reading.kind === 'refused') throw stepRefused(`${asset.kind} ${asset.name}`, 'read', reading.failure);
  if (reading.kind === 'missing') throw notFound(`The ${asset.kind} ${asset.name} is not there.`);
  const { body } = reading;
  return {
    id,
    found: body,
    ours,
    differences: differencesOf(canonical(asset, body), canonical(asset, ours)),
  };
}

function notFound(message: string): AppLogsError {
  return new AppLogsError(message, {
    statusCode: 404,
    action: 'Ask for an id that GET /api/app_logs/setup lists, of an asset that is there.',
  });
}
