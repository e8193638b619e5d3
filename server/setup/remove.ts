import type { AssetStatus, RemoveResult } from '../../common/api/setup';
import { COMPONENT_CUSTOM, INDEX_TEMPLATE, MANAGED_BY, PIPELINE_CUSTOM } from '../../common/names';
import { AppLogsError } from '../app_logs_error';
import { ENGINE_ASSETS, type EngineAsset } from '../assets/engine_assets';
import { SAVED_OBJECT_ASSETS, SAVED_OBJECT_KIND, savedObjectName } from '../assets/saved_object_assets';
import { dataStreamNames } from './data_streams';
import { engineCall, engineReason } from './engine_call';
import { readPath } from './read_path';
import type { SetupContext } from './setup_context';

type Left = RemoveResult['left'][number];

/**
 * Removes what setup installed; data only when its data streams are named, exactly. What cannot go (templates that
 * data streams still use, what somebody else made or changed) stays and is listed with the reason.
 * @throws AppLogsError 400 for a name that is no data stream of ours; nothing is removed then
 */
export async function remove(context: SetupContext, named: readonly string[]): Promise<RemoveResult> {
  const streams = await dataStreamNames(context.client, context.signal);
  for (const name of named) {
    if (!streams.includes(name)) {
      throw new AppLogsError(`"${name}" is no data stream of App Logs.`, {
        statusCode: 400,
        action: `Name data streams exactly, without wildcards; there are: ${streams.join(', ') || 'none'}.`,
      });
    }
  }
  const removed: AssetStatus[] = [];
  const left: Left[] = [];
  for (const name of named) {
    await checkedDelete(context, `/_data_stream/${encodeURIComponent(name)}`, `data stream ${name}`);
    removed.push({ id: `data stream:${name}`, kind: 'data stream', name, state: 'missing' });
  }
  await removeSavedObjects(context, removed);
  const kept = streams.filter((name) => !named.includes(name));
  for (const name of kept)
    left.push({ kind: 'data stream', name, reason: 'Data goes only when it is named.' });
  for (const asset of [...ENGINE_ASSETS].reverse()) {
    const reason =
      kept.length > 0 ? 'Data streams that stay use it.' : await removeEngineAsset(context, asset, removed);
    if (reason) left.push({ kind: asset.kind, name: asset.name, reason });
  }
  left.push(...(await usersOwn(context)));
  return { removed, left };
}

async function removeSavedObjects({ savedObjects }: SetupContext, removed: AssetStatus[]): Promise<void> {
  const found = await savedObjects.bulkGet(SAVED_OBJECT_ASSETS.map(({ type, id }) => ({ type, id })));
  for (const [i, asset] of [...SAVED_OBJECT_ASSETS.entries()].reverse()) {
    if (found.saved_objects[i]?.error) continue;
    await savedObjects.delete(asset.type, asset.id, { force: true });
    removed.push({
      id: `${asset.type}:${asset.id}`,
      kind: SAVED_OBJECT_KIND[asset.type],
      name: savedObjectName(asset),
      state: 'missing',
    });
  }
}

/** @returns why it stays; null when it is gone or was not there */
async function removeEngineAsset(
  context: SetupContext,
  asset: EngineAsset,
  removed: AssetStatus[],
): Promise<string | null> {
  const { client, signal } = context;
  const found = await engineCall(client, 'GET', asset.path, undefined, signal);
  if (found.status !== 200) return null;
  if (readPath(found.body, [...asset.metaPath, 'managed_by']) !== MANAGED_BY) {
    return 'It does not say that App Logs made it.';
  }
  const answer = await engineCall(client, 'DELETE', asset.path, undefined, signal);
  if (answer.status >= 300 && answer.status !== 404) return engineReason(answer);
  removed.push({ id: `${asset.kind}:${asset.name}`, kind: asset.kind, name: asset.name, state: 'missing' });
  return null;
}

/** The user's own assets are never removed; they are listed when they are there. */
async function usersOwn({ client, signal }: SetupContext): Promise<Left[]> {
  const reason = `It is yours: ${INDEX_TEMPLATE} only uses it.`;
  const own = [
    { kind: 'component template', name: COMPONENT_CUSTOM, path: '/_component_template/' },
    { kind: 'ingest pipeline', name: PIPELINE_CUSTOM, path: '/_ingest/pipeline/' },
  ];
  const left: Left[] = [];
  for (const { kind, name, path } of own) {
    const found = await engineCall(client, 'GET', path + encodeURIComponent(name), undefined, signal);
    if (found.status === 200) left.push({ kind, name, reason });
  }
  return left;
}

async function checkedDelete({ client, signal }: SetupContext, path: string, what: string): Promise<void> {
  const answer = await engineCall(client, 'DELETE', path, undefined, signal);
  if (answer.status >= 300 && answer.status !== 404) {
    throw new AppLogsError(`The ${what} could not be removed: ${engineReason(answer)}`, { statusCode: 500 });
  }
}
