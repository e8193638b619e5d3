import type { RetentionStatus } from '../../../common/api/setup';
import { INDEX_TEMPLATE, LIFECYCLE_POLICY } from '../../../common/names';
import { at } from '../../../common/narrow';
import { engineCall, type EngineAnswer } from '../engine_call';
import type { SetupContext } from '../setup_context';
import { stepFailed } from '../step_failed';
import { durationDays, retentionOr } from './duration_days';
import { retentionManager, type RetentionFeatures } from './retention_features';
import { rolloverDays, streamLifecycleRolloverDays } from './rollover_days';

type Engine = Pick<SetupContext, 'client' | 'signal'>;

/**
 * How long lines are kept, as the engine has it, not as it was once chosen: somebody may have changed the policy. Before
 * setup nothing deletes them. A time that is none of our choices is told in `other`, and `days` is null then.
 * @throws AppLogsError when the engine does not say; with the missing privilege, when it is that
 */
export async function readRetention(context: Engine, features: RetentionFeatures): Promise<RetentionStatus> {
  switch (retentionManager(features)) {
    case 'ilm':
      return policyRetention(context);
    case 'data_stream_lifecycle':
      return streamRetention(context);
    case 'none':
      return { managedBy: 'none', days: null, rolloverDays: null };
  }
}

async function policyRetention(context: Engine): Promise<RetentionStatus> {
  const body = await read(context, 'retention', `/_ilm/policy/${LIFECYCLE_POLICY}`);
  const phases = at(body, LIFECYCLE_POLICY, 'policy', 'phases');
  const rollover = durationDays(at(phases, 'hot', 'actions', 'rollover', 'max_age'));
  // A delete phase without an age deletes at the rollover.
  const deletes = at(phases, 'delete') === undefined ? undefined : (at(phases, 'delete', 'min_age') ?? '0ms');
  const kept = keptFor(deletes);
  if (body === null) return { managedBy: 'ilm', days: null, rolloverDays: rolloverDays(null) };
  return { managedBy: 'ilm', ...kept, rolloverDays: rollover === null ? null : Math.ceil(rollover) };
}

async function streamRetention(context: Engine): Promise<RetentionStatus> {
  const body = await read(context, 'retention', `/_index_template/${INDEX_TEMPLATE}`);
  const lifecycle = at(body, 'index_templates', 0, 'index_template', 'template', 'lifecycle');
  const retention = at(lifecycle, 'data_retention');
  const days = durationDays(retention);
  return {
    managedBy: 'data_stream_lifecycle',
    ...keptFor(retention),
    rolloverDays: streamLifecycleRolloverDays(days),
  };
}

/** @param duration undefined when nothing deletes */
function keptFor(duration: unknown): Pick<RetentionStatus, 'days' | 'other'> {
  if (duration === undefined || duration === null) return { days: null };
  const days = retentionOr(durationDays(duration));
  return days === null ? { days, other: String(duration) } : { days };
}

async function read({ client, signal }: Engine, what: string, path: string): Promise<unknown> {
  const answer: EngineAnswer = await engineCall(client, 'GET', path, undefined, signal);
  if (answer.status === 404) return null;
  if (answer.status !== 200) throw stepFailed(what, 'read', answer);
  return answer.body;
}
