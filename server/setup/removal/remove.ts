import type { z } from 'zod';
import type { removeEndpoint, RemoveResult } from '../../../common/api/setup';
import { isKibanaAsset } from '../../assets/assets';
import { AppLogsError } from '../../app_logs_error';
import { inspectSetup, type SetupInspection } from '../inspect/inspect_setup';
import type { SetupContext } from '../setup_context';
import { listStreams, type FoundStream } from '../streams/list_streams';
import { readBystanders } from './bystanders';
import { engineItems } from './engine_items';
import { forgetRemoved } from './forget_removed';
import { goThrough } from './go_through';
import { kibanaItems } from './kibana_items';
import { otherSpaces } from './other_spaces';
import { readEngineUsers } from './read_engine_users';
import { readReferrers } from './read_referrers';
import type { RemovalItem } from './removal_item';
import { streamItems } from './stream_items';

type RemoveRequest = Partial<z.output<(typeof removeEndpoint)['body']>>;

/**
 * Removes what setup installed, and lists what stays with the reason. Data goes only when its data streams are named,
 * exactly; what somebody changed goes only when its id is named in `modified`; what somebody else uses stays, and all that
 * it needs in turn. Saved objects are those of the current space. Engine assets are shared by all spaces and stay while
 * App Logs is set up in another one. What setup remembers goes last, and only when nothing of ours stays anywhere.
 *
 * Safe to repeat after a failure at any step: whatever uses something goes before it. A dry run lists the same, from what
 * it reads, and changes nothing; what the engine or Kibana would refuse it cannot know.
 * @throws AppLogsError 400 for a name that is no data stream or asset of ours, and nothing is removed then; otherwise
 * that names the step which failed
 */
export async function remove(
  context: SetupContext,
  { dataStreams = [], modified = [], dryRun = false }: RemoveRequest = {},
): Promise<RemoveResult> {
  const [streams, setup] = await Promise.all([listStreams(context), inspectSetup(context)]);
  refuseUnknown(modified, setup);
  const spaces = await otherSpaces(context, setup.memory);
  const items = await itemsOf(context, { streams, setup, spaces, dataStreams, modified });
  const removal = await goThrough(items, dryRun);
  await forgetRemoved(context, setup, { removal, spaces, dryRun });
  const { removed, left } = removal;
  return { removed, left };
}

interface Found {
  readonly streams: readonly FoundStream[];
  readonly setup: SetupInspection;
  readonly spaces: readonly string[];
  readonly dataStreams: readonly string[];
  readonly modified: readonly string[];
}

/** Everything that removal meets, what uses something before it. */
async function itemsOf(
  context: SetupContext,
  { streams, setup, spaces, dataStreams, modified }: Found,
): Promise<readonly RemovalItem[]> {
  const { inspections } = setup;
  const data = streamItems(context, streams, dataStreams);
  const ours = new Set(streams.flatMap(({ name, indices }) => [name, ...indices]));
  const kibana = inspections.map(({ asset }) => asset).filter(isKibanaAsset);
  const [users, referrers, bystanders] = await Promise.all([
    readEngineUsers(context, ours),
    readReferrers(context, kibana),
    readBystanders(context),
  ]);
  return [
    ...data,
    ...kibanaItems(context, inspections, referrers, modified),
    ...engineItems(context, inspections, { users, spaces, streams: ours, modified }),
    ...bystanders,
  ];
}

function refuseUnknown(modified: readonly string[], { inspections }: SetupInspection): void {
  const unknown = modified.find((id) => !inspections.some(({ asset }) => asset.id === id));
  if (unknown === undefined) return;
  throw new AppLogsError(`"${unknown}" is no asset of App Logs; nothing was removed.`, {
    statusCode: 400,
    action: 'Name assets by their ids, as GET /api/app_logs/setup lists them.',
  });
}
