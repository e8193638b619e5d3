import type { PlannedChange, RetentionStatus, SetupStatus } from '../../common/api/setup';
import { ASSET_VERSION } from '../assets/asset_version';
import { AppLogsError } from '../app_logs_error';
import { inspectSetup, type SetupInspection } from './inspect/inspect_setup';
import { planSetup } from './plan/plan_setup';
import { otherRetention } from './retention/apply_retention';
import { readRetention } from './retention/read_retention';
import { retentionManager } from './retention/retention_features';
import type { SetupContext } from './setup_context';
import { readDataStreams } from './streams/read_data_streams';
import { readStrays } from './streams/read_strays';
import { streamWarnings } from './streams/stream_warnings';

/** The state of every asset, and what a setup would change; changes nothing. */
export async function readSetupStatus(context: SetupContext): Promise<SetupStatus> {
  return statusOf(context, await inspectSetup(context), []);
}

/**
 * The same for assets that were looked at already.
 * @param replace ids of modified assets that would be replaced
 */
export async function statusOf(
  context: SetupContext,
  setup: SetupInspection,
  replace: readonly string[],
): Promise<SetupStatus> {
  const warnings: string[] = [];
  const { settings, inspections } = setup;
  const unknown: RetentionStatus = {
    managedBy: retentionManager(settings.features),
    days: settings.retentionDays,
    rolloverDays: null,
  };
  const [dataStreams, strays, retention, due] = await Promise.all([
    allowed(readDataStreams(context), [], warnings),
    allowed(readStrays(context), [], warnings),
    allowed(readRetention(context, settings.features), unknown, warnings),
    isRetentionDue(setup)
      ? allowed(otherRetention(context, settings.features, settings.retentionDays), [], warnings)
      : [],
  ]);
  const assets = inspections.map(({ status }) => status);
  return {
    ready: assets.every(({ state }) => ['installed', 'unsupported', 'modified'].includes(state)),
    version: ASSET_VERSION,
    assets,
    changes: [...planSetup(inspections, replace, dataStreams), ...due.map(keptOtherwise)],
    retention,
    dataStreams,
    strays,
    warnings: [
      ...new Set([
        ...warnings,
        ...streamWarnings(dataStreams, retention),
        ...policyWarnings(setup, retention),
      ]),
    ],
  };
}

/** A retention that somebody gave to one data stream stays until another one is chosen for all of them. */
function isRetentionDue({ memory, settings }: SetupInspection): boolean {
  return memory.retentionDue || memory.retentionDays !== settings.retentionDays;
}

/** A retention that was chosen is not in use when somebody else's policy stays. */
function policyWarnings(
  { settings, inspections }: SetupInspection,
  { days }: RetentionStatus,
): readonly string[] {
  const policy = inspections.find(({ asset }) => asset.kind === 'lifecycle policy');
  if (policy?.status.state !== 'modified' || days === settings.retentionDays) return [];
  const chosen =
    settings.retentionDays === null ? 'to keep lines for good' : `${settings.retentionDays} days`;
  return [
    `The retention chosen (${chosen}) is not in use, because somebody changed the lifecycle policy. Replace the policy, or leave it as it is.`,
  ];
}

function keptOtherwise(name: string): PlannedChange {
  return {
    id: `data stream:${name}`,
    kind: 'data stream',
    name,
    action: 'replace',
    effect: 'It keeps its lines, those that are there too, for the retention that was chosen.',
  };
}

/** What this user may not see is told in a warning, so that none shown does not look like none there. */
async function allowed<T>(reading: Promise<T>, unseen: T, warnings: string[]): Promise<T> {
  try {
    return await reading;
  } catch (error) {
    if (!(error instanceof AppLogsError) || error.statusCode !== 403) throw error;
    warnings.push([error.message, error.action].filter(Boolean).join(' '));
    return unseen;
  }
}
