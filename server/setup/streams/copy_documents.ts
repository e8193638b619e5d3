import { setTimeout as wait } from 'timers/promises';
import { engineReason } from '../../../common/query/engine_reason';
import { at, listOf, numberOr, stringOr } from '../../../common/narrow';
import { AppLogsError } from '../../app_logs_error';
import { engineCall } from '../engine_call';
import type { SetupContext } from '../setup_context';
import { stepFailed } from '../step_failed';
import { indexPath } from './index_path';

/** Milliseconds between two looks at a copy that runs: short ones at first, most strays are small. */
const FIRST_WAIT = 50;
const LONGEST_WAIT = 2000;

/** Which documents go where. */
export interface CopyOrder {
  readonly from: string;
  readonly to: string;
  /** `_none` passes by the index's own pipeline. */
  readonly pipeline?: '_none';
  readonly script?: Readonly<{ source: string; params: Readonly<Record<string, unknown>> }>;
}

/** What became of the documents of a copy. */
export interface CopyResult {
  /** Looked at. */
  readonly total: number;
  /** Written now, or there already under the same id. */
  readonly there: number;
  /** Left out by the script. */
  readonly skipped: number;
}

/**
 * Copies documents within the engine by `_reindex`, as a task of the engine, so that no connection has to last as long.
 * Whoever goes away while it runs leaves a task that does no harm: it only creates what is not there yet.
 * @throws AppLogsError when a document cannot be written, with the engine's reason
 */
export async function copyDocuments(
  { client, signal }: Pick<SetupContext, 'client' | 'signal'>,
  order: CopyOrder,
): Promise<CopyResult> {
  const { from, to, pipeline, script } = order;
  const body = {
    conflicts: 'proceed',
    source: { index: from },
    // A data stream takes no document with a routing of its own.
    dest: { index: to, op_type: 'create', routing: 'discard', ...(pipeline ? { pipeline } : {}) },
    ...(script ? { script: { lang: 'painless', ...script } } : {}),
  };
  const path = '/_reindex?wait_for_completion=false&refresh=true';
  const started = await engineCall(client, 'POST', path, body, signal);
  const task = stringOr(at(started.body, 'task'));
  if (started.status >= 300 || task === null) throw stepFailed(`lines of ${from}`, 'copied', started);
  for (let pause = FIRST_WAIT; ; pause = Math.min(2 * pause, LONGEST_WAIT)) {
    const answer = await engineCall(client, 'GET', `/_tasks/${task}`, undefined, signal);
    if (answer.status >= 300) throw stepFailed(`lines of ${from}`, 'followed while they are copied', answer);
    if (at(answer.body, 'completed') === true) return resultOf(order, answer.body);
    await wait(pause, undefined, signal ? { signal } : {});
  }
}

function resultOf({ from, to }: CopyOrder, task: unknown): CopyResult {
  const [refused] = listOf(at(task, 'response', 'failures'));
  const reason =
    engineReason(at(task, 'error')) ??
    engineReason(at(refused, 'cause')) ??
    engineReason(at(refused, 'reason'));
  if (refused !== undefined || at(task, 'error') !== undefined) {
    throw new AppLogsError(
      `A line of ${from} could not be copied to ${to}: ${reason ?? 'no reason was given.'}`,
      {
        statusCode: 500,
        action: 'Nothing is lost. Put right what is named; repeating it goes on where it stopped.',
        ...(reason ? { reason } : {}),
      },
    );
  }
  const count = (name: string) => numberOr(at(task, 'response', name)) ?? 0;
  return {
    total: count('total'),
    there: count('created') + count('version_conflicts'),
    skipped: count('noops'),
  };
}

/**
 * How many documents an index holds, those just written included.
 * @throws AppLogsError when the engine does not say: a number that is not known must not pass for one that agrees
 */
export async function countDocuments(
  { client, signal }: Pick<SetupContext, 'client' | 'signal'>,
  index: string,
): Promise<number> {
  const refreshed = await engineCall(client, 'POST', indexPath(index, '/_refresh'), undefined, signal);
  if (refreshed.status >= 300) throw stepFailed(`lines of ${index}`, 'counted', refreshed);
  const answer = await engineCall(client, 'GET', indexPath(index, '/_count'), undefined, signal);
  const count = numberOr(at(answer.body, 'count'));
  const failed = numberOr(at(answer.body, '_shards', 'failed'));
  if (answer.status >= 300 || count === null || failed !== 0) {
    throw stepFailed(`lines of ${index}`, 'counted', answer);
  }
  return count;
}
