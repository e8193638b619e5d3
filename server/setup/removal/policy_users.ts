import { INDEX_TEMPLATE } from '../../../common/names';
import { at, listOf } from '../../../common/narrow';

/**
 * Who else is managed by our lifecycle policy, as `in_use_by` of `GET _ilm/policy` says, which sees indices that this user
 * may not. Pure.
 * Source: https://www.elastic.co/guide/en/elasticsearch/reference/8.12/ilm-get-lifecycle.html
 * @param policy what the engine gives for it
 * @param ours data streams of ours and their indices, which are no reason by themselves
 * @returns sentences
 */
export function policyUsers(policy: unknown, ours: ReadonlySet<string>): readonly string[] {
  const users = (key: string, kind: string) =>
    listOf(at(policy, 'in_use_by', key))
      .filter(
        (name): name is string => typeof name === 'string' && !ours.has(name) && name !== INDEX_TEMPLATE,
      )
      .map((name) => `The ${kind} "${name}" is managed by it.`);
  return [
    ...users('data_streams', 'data stream'),
    ...users('indices', 'index'),
    ...users('composable_templates', 'index template'),
  ];
}
