import type { RoleSnippet } from '../../common/api/setup';
import { INDEX_PATTERN } from '../../common/names';
import type { MissingPrivilege } from './missing_privilege';

/**
 * Body of `PUT _security/role/app_logs` that gives what is missing and no more: the narrowest of the privileges that would
 * do, on our data streams when these were asked for.
 * @returns null for privileges of applications: these are given in Kibana's roles
 */
export function roleSnippet({ kind, privileges, indices }: MissingPrivilege): RoleSnippet | null {
  const [narrowest] = privileges;
  if (narrowest === undefined || kind === 'application') return null;
  if (kind === 'cluster') return { cluster: [narrowest] };
  const [prefix] = INDEX_PATTERN.split('*');
  const ours =
    indices.length === 0 || indices.every((name) => name.replace(/^\.ds-/, '').startsWith(prefix ?? ''));
  return { indices: [{ names: ours ? [INDEX_PATTERN] : indices, privileges: [narrowest] }] };
}
