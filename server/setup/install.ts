import type { z } from 'zod';
import type { AssetStatus, installEndpoint, SetupResult } from '../../common/api/setup';
import { AppLogsError } from '../app_logs_error';
import { inspectSetup, type SetupInspection } from './inspect/inspect_setup';
import { remember } from './memory/setup_memory';
import { writeSetupMemory } from './memory/write_setup_memory';
import { wantedIn } from './plan/plan_setup';
import { applyRetention } from './retention/apply_retention';
import type { SetupContext } from './setup_context';
import { readSetupStatus, statusOf } from './status';
import { rollOverOutdated } from './streams/roll_over';
import { putSteps } from './steps/put_steps';
import { refuseBlocked } from './steps/refuse_blocked';
import { runSteps, type SetupStep } from './steps/run_steps';
import { unrememberedIn } from './steps/unremembered';

type InstallRequest = Partial<z.output<(typeof installEndpoint)['body']>>;

/**
 * Installs what is missing or outdated, in an order that is safe to repeat after a failure at any step. What is installed
 * and current is left alone, so that two at once do no harm, and so is what somebody changed, unless it is named.
 * @throws AppLogsError 400 for a name in `replace` that is no asset, 409 when a template of higher priority takes our data
 * streams (nothing is changed then), or that names the asset which could not be installed; with the state of all assets
 */
export async function install(
  context: SetupContext,
  { dryRun = false, replace = [], retentionDays }: InstallRequest = {},
): Promise<SetupResult> {
  const before = await inspectSetup(context, retentionDays);
  refuseUnknown(replace, before);
  const status = await statusOf(context, before, replace);
  const wanted = wantedIn(before.inspections, replace);
  const keeps = retentionDays === undefined || retentionDays === before.memory.retentionDays;
  // Every import begins with setup: when all is there, one look is enough.
  const unremembered = unrememberedIn(before);
  const settled =
    keeps && !before.memory.retentionDue && unremembered.length === 0 && !status.assets.some(isRefused);
  if (dryRun || (settled && status.changes.length === 0)) return { ...status, changed: [] };
  refuseBlocked(before.inspections);
  const rolledOver: string[] = [];
  const steps: readonly SetupStep[] = [
    // First, so that a repeat without it goes on with the same retention.
    {
      ids: [],
      name: 'memory of setup',
      run: async () => {
        await writeSetupMemory(context, (memory) => ({
          ...remember(memory, unremembered),
          ...(keeps ? {} : { retentionDays, retentionDue: true }),
        }));
      },
    },
    ...putSteps(context, wanted),
    {
      ids: [],
      name: 'retention of data streams',
      run: async () => {
        // A retention that somebody gave to one data stream stays until another one is chosen for all of them.
        if (keeps && !before.memory.retentionDue) return;
        await applyRetention(context, before.settings.features, before.settings.retentionDays);
        await writeSetupMemory(context, (memory) => ({ ...memory, retentionDue: false }));
      },
    },
    {
      ids: [],
      name: 'new indices of data streams',
      run: async () => void rolledOver.push(...(await rollOverOutdated(context))),
    },
  ];
  await runSteps(steps, status.assets);
  const after = await readSetupStatus(context);
  const ids = wanted.map(({ asset }) => asset.id);
  const changed = after.assets.filter(({ id, state }) => ids.includes(id) && state === 'installed');
  return { ...after, changed: [...changed, ...rolledOver.map(rolledOverStatus)] };
}

function isRefused({ state }: AssetStatus): boolean {
  return state === 'blocked' || state === 'failed';
}

function rolledOverStatus(name: string): AssetStatus {
  const reason = 'It has a new index for lines that come in from now on.';
  return { id: `data stream:${name}`, kind: 'data stream', name, state: 'installed', reason };
}

function refuseUnknown(replace: readonly string[], { inspections }: SetupInspection): void {
  const unknown = replace.find((id) => !inspections.some(({ asset }) => asset.id === id));
  if (unknown === undefined) return;
  throw new AppLogsError(`"${unknown}" is no asset of App Logs; nothing was changed.`, {
    statusCode: 400,
    action: 'Name assets by their ids, as GET /api/app_logs/setup lists them.',
  });
}
