import { readRole, roleRequest } from './role_request';

const ROLE = { indices: [{ names: ['logs-app_logs.*'], privileges: ['create_doc'] }] };

it('is one line in a sentence, and what Dev Tools show when it is pasted', () => {
  expect(roleRequest(ROLE)).toBe(`PUT _security/role/app_logs ${JSON.stringify(ROLE)}`);
  expect(roleRequest(ROLE, 2).split('\n')[0]).toBe('PUT _security/role/app_logs');
  expect(JSON.parse(roleRequest(ROLE, 2).split('\n').slice(1).join('\n'))).toEqual(ROLE);
});

it('is read from an answer, whatever that holds', () => {
  expect(readRole(ROLE)).toEqual(ROLE);
  expect(readRole({ cluster: ['manage_ilm'], more: 1 })).toEqual({ cluster: ['manage_ilm'] });
  expect(readRole({ cluster: 'all' })).toBeUndefined();
  expect(readRole(undefined)).toBeUndefined();
});
