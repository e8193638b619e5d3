import { securityException } from '../../test/faults/security_exception';
import { at, stringOr } from '../../common/narrow';
import { missingPrivilege } from './missing_privilege';
import { notAllowedFailure } from './not_allowed';
import { roleSnippet } from './role_snippet';

const reasonOf = (...given: Parameters<typeof securityException>) =>
  stringOr(at(securityException(...given), 'error', 'reason')) ?? '';

const ROLLOVER = {
  user: 'reader',
  action: 'indices:admin/rollover',
  kind: 'index',
  grantedBy: ['manage', 'all'],
  indices: ['logs-app_logs.shop-default'],
} as const;

it('reads who lacks what, and where', () => {
  expect(missingPrivilege(reasonOf(ROLLOVER))).toEqual({
    kind: 'index',
    privileges: ['manage', 'all'],
    user: 'reader',
    indices: ['logs-app_logs.shop-default'],
  });
});

it('gives the role for the narrowest privilege: on all our data streams, when it is about one of them', () => {
  expect(notAllowedFailure(reasonOf(ROLLOVER))).toMatchObject({
    statusCode: 403,
    message: 'You lack a privilege for this: one of the index privileges manage, all.',
    action: expect.stringContaining(
      'PUT _security/role/app_logs {"indices":[{"names":["logs-app_logs.*-*"],"privileges":["manage"]}]}',
    ),
  });
  const backing = { ...ROLLOVER, indices: ['.ds-logs-app_logs.shop-default-2030.01.01-000001'] };
  const missing = missingPrivilege(reasonOf(backing));
  expect(missing && roleSnippet(missing)).toEqual({
    indices: [{ names: ['logs-app_logs.*-*'], privileges: ['manage'] }],
  });
});

it('names no more than was asked for when that is not ours', () => {
  const missing = missingPrivilege(
    reasonOf({ ...ROLLOVER, indices: ['orders', 'logs-app_logs.shop-default'] }),
  );
  expect(missing && roleSnippet(missing)).toEqual({
    indices: [{ names: ['orders', 'logs-app_logs.shop-default'], privileges: ['manage'] }],
  });
});

it.each(['', 'no', 'security_exception: missing authentication credentials for REST request [/]'])(
  'does not make up a privilege from %j',
  (reason) => {
    expect(missingPrivilege(reason)).toBeNull();
    expect(notAllowedFailure(reason)).toMatchObject({ statusCode: 403 });
    expect(notAllowedFailure(reason).role).toBeUndefined();
  },
);
