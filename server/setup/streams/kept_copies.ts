import { randomUUID } from 'crypto';
import { MANAGED_BY } from '../../../common/names';
import { at, stringOr } from '../../../common/narrow';
import { engineCall } from '../engine_call';
import type { SetupContext } from '../setup_context';
import { stepFailed } from '../step_failed';
import { STREAM_PREFIX } from './stream_name';
import { indexPath } from './index_path';

type Engine = Pick<SetupContext, 'client' | 'signal'>;

/**
 * Names of copies. They have one hyphen only, so that neither our template nor Elasticsearch's own for `logs-*-*` makes a
 * data stream of them, and no search of ours finds a line twice; rights on `logs-app_logs.*` include them.
 */
const COPY_PREFIX = `${STREAM_PREFIX}adopting_`;

/** A plain index that holds what a stray held, on its way into a data stream. */
export interface KeptCopy {
  readonly index: string;
  /** Name of the stray, and of the data stream to be. */
  readonly adopts: string;
}

/**
 * Makes an empty copy. Nothing in it is indexed or read by a pipeline: it only keeps documents, whatever their shape.
 * @throws AppLogsError when the engine refuses
 */
export async function makeCopy({ client, signal }: Engine, adopts: string): Promise<KeptCopy> {
  const index = `${COPY_PREFIX}${randomUUID().replaceAll('-', '')}`;
  const body = {
    settings: {
      index: {
        number_of_shards: 1,
        auto_expand_replicas: '0-1',
        default_pipeline: '_none',
        final_pipeline: '_none',
      },
    },
    mappings: { enabled: false, _meta: { managed_by: MANAGED_BY, adopts } },
  };
  const answer = await engineCall(client, 'PUT', indexPath(index), body, signal);
  if (answer.status >= 300) throw stepFailed(`copy of ${adopts}`, 'made', answer);
  return { index, adopts };
}

/**
 * All copies that are there: an adoption is under way, or stopped before its end.
 * @throws AppLogsError when the engine does not say
 */
export async function listCopies({ client, signal }: Engine): Promise<readonly KeptCopy[]> {
  const path = `/${COPY_PREFIX}*?filter_path=*.mappings._meta.adopts`;
  const answer = await engineCall(client, 'GET', path, undefined, signal);
  if (answer.status === 404) return [];
  if (answer.status !== 200) throw stepFailed('list of unfinished adoptions', 'read', answer);
  const entries = typeof answer.body === 'object' && answer.body !== null ? Object.entries(answer.body) : [];
  return entries.flatMap(([index, body]: [string, unknown]) => {
    const adopts = stringOr(at(body, 'mappings', '_meta', 'adopts'));
    return adopts === null || !index.startsWith(COPY_PREFIX) ? [] : [{ index, adopts }];
  });
}

/**
 * Removes a copy that is not needed any more; one that is gone is no failure.
 * @throws AppLogsError when the engine refuses
 */
export async function removeCopy({ client, signal }: Engine, { index, adopts }: KeptCopy): Promise<void> {
  const answer = await engineCall(client, 'DELETE', indexPath(index), undefined, signal);
  if (answer.status >= 300 && answer.status !== 404) throw stepFailed(`copy of ${adopts}`, 'removed', answer);
}
