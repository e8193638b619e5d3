import { roleRequest } from '../../common/privileges/role_request';
import type { Failure } from '../failure';
import { missingPrivilege } from './missing_privilege';
import { roleSnippet } from './role_snippet';

/**
 * What a person gets who was refused: the privilege that is missing, and the role that would give it.
 * @param reason the engine's words; undefined when it said none
 */
export function notAllowedFailure(reason: string | undefined): Failure {
  const missing = missingPrivilege(reason ?? '');
  if (!missing) {
    return {
      statusCode: 403,
      message: 'You lack a privilege for this.',
      action: 'Ask your administrator for the privilege that the reason names.',
    };
  }
  const { kind, privileges } = missing;
  const role = roleSnippet(missing);
  return {
    statusCode: 403,
    message: `You lack a privilege for this: one of the ${kind} privileges ${privileges.join(', ')}.`,
    action: role
      ? `Ask your administrator for a role that gives it: ${roleRequest(role)}`
      : 'Ask your administrator for the first of them.',
    ...(role ? { role } : {}),
  };
}
