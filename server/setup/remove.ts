import type { RemoveResult } from '../../common/api/setup';
import { SERVICE_OBJECT } from '../../common/names';
import { AppLogsError } from '../app_logs_error';
import { ENGINE_ASSETS } from '../assets/engine_assets';
import { dataStreamNames } from './data_streams';
import { engineCall } from './engine_call';
import type { Removal } from './removal';
import { removeEngineAsset } from './remove_engine_asset';
import { removeSavedObjects } from './remove_saved_objects';
import type { SetupContext } from './setup_context';
import { stepFailed } from './step_failed';
import { usersOwn } from './users_own';

/**
 * Removes what setup installed; data only when its data streams are named, exactly. What cannot go (templates that
 * data streams still use, what somebody else made or uses) stays and is listed with the reason. Safe to repeat.
 * @throws AppLogsError 400 for a name that is no data stream of ours; nothing is removed then
 */
export async function remove(context: SetupContext, dataStreams: readonly string[]): Promise<RemoveResult> {
  const streams = await dataStreamNames(context.client, context.signal);
  const named = [...new Set(dataStreams)];
  refuseOthers(named, streams);
  const removal: Removal = { removed: [], left: [] };
  for (const name of named) await removeDataStream(context, name, removal);
  const kept = streams.filter((name) => !named.includes(name));
  for (const name of kept) {
    removal.left.push({ kind: 'data stream', name, reason: 'Data goes only when it is named.' });
  }
  await removeSavedObjects(context, removal);
  // An index template cannot go while data streams use it, a component not while a template does, and what writes to
  // a kept stream still needs the pipeline.
  for (const asset of [...ENGINE_ASSETS].reverse()) {
    await removeEngineAsset(context, asset, { removal, inUse: kept.length > 0 });
  }
  removal.left.push(...(await usersOwn(context)), ...(await servicesLeft(context)));
  return removal;
}

/** What people said about their services is theirs, and costs nothing to keep. */
async function servicesLeft({ savedObjects }: SetupContext): Promise<Removal['left']> {
  const { saved_objects: objects } = await savedObjects.find({ type: SERVICE_OBJECT, perPage: 1000 });
  return objects.map(({ id }) => ({
    kind: 'settings of a service',
    name: id,
    reason: 'Its formats and time zone are yours; delete them under Stack Management, Saved Objects.',
  }));
}

/** Names are compared with what there is, so that no wildcard, comma or exclusion ever reaches the engine. */
function refuseOthers(named: readonly string[], streams: readonly string[]): void {
  const other = named.find((name) => !streams.includes(name));
  if (other === undefined) return;
  throw new AppLogsError(`"${other}" is no data stream of App Logs; nothing was removed.`, {
    statusCode: 400,
    action: `Name data streams exactly, without wildcards; there are: ${streams.join(', ') || 'none'}.`,
  });
}

async function removeDataStream(
  { client, signal }: SetupContext,
  name: string,
  { removed }: Removal,
): Promise<void> {
  const path = `/_data_stream/${encodeURIComponent(name)}`;
  const answer = await engineCall(client, 'DELETE', path, undefined, signal);
  if (answer.status >= 300 && answer.status !== 404) {
    throw stepFailed(`data stream ${name}`, 'removed', answer);
  }
  removed.push({ id: `data stream:${name}`, kind: 'data stream', name, state: 'missing' });
}
