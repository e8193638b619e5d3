import { at, listOf, stringOr } from '../../../common/narrow';
import { failureOfAnswer } from '../../failure';
import { engineCall, type EngineAnswer } from '../engine_call';
import type { SetupContext } from '../setup_context';
import { engineUsers, type EngineUsers, type Named } from './engine_users';

/** Indices come with what they name only: a cluster may have thousands. */
const INDICES =
  '/*/_settings/index.default_pipeline,index.final_pipeline' +
  '?flat_settings=true&expand_wildcards=all&filter_path=*.settings.*';

/**
 * Who else uses our engine assets. Where the engine does not let this user look, that is the reason to leave what may be in
 * use.
 * @param ours data streams of ours and their indices, which are no reason by themselves
 * @throws what the client throws when the engine cannot be reached
 */
export async function readEngineUsers(
  { client, signal }: Pick<SetupContext, 'client' | 'signal'>,
  ours: ReadonlySet<string>,
): Promise<EngineUsers> {
  const get = (path: string) => engineCall(client, 'GET', path, undefined, signal);
  const [templates, components, pipelines, indices] = await Promise.all([
    get('/_index_template'),
    get('/_component_template'),
    get('/_ingest/pipeline'),
    get(INDICES),
  ]);
  const users = engineUsers({
    templates: listed(templates, 'index_template'),
    components: listed(components, 'component_template'),
    pipelines: entriesOf(pipelines),
    indices: entriesOf(indices).filter(([name]) => !ours.has(name)),
  });
  return {
    'component template': [...users['component template'], ...unseen(templates)],
    'ingest pipeline': [
      ...users['ingest pipeline'],
      ...[pipelines, templates, components, indices].flatMap(unseen),
    ],
    'lifecycle policy': [...users['lifecycle policy'], ...unseen(components)],
  };
}

/** 404 is an engine without any. */
function unseen(answer: EngineAnswer): readonly string[] {
  if (answer.status === 200 || answer.status === 404) return [];
  return [`Who else uses it cannot be seen: ${failureOfAnswer(answer).message}`];
}

function listed({ status, body }: EngineAnswer, kind: 'index_template' | 'component_template'): Named {
  if (status !== 200) return [];
  return listOf(at(body, `${kind}s`)).map((one) => [stringOr(at(one, 'name')) ?? '', at(one, kind)]);
}

function entriesOf({ status, body }: EngineAnswer): Named {
  return status === 200 && typeof body === 'object' && body !== null ? Object.entries(body) : [];
}
