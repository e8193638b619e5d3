import { appIdOf, appUrl, ownPath } from './app_address';

describe('the addresses of apps', () => {
  it.each([
    ['/app/appLogs', 'appLogs'],
    ['/app/appLogs/x?y', 'appLogs'],
    ['/app/', null],
    ['/other', null],
  ])('%s is of %s', (path, id) => {
    expect(appIdOf(path)).toBe(id);
  });

  it.each([
    ['', '/app/a'],
    ['?x=1', '/app/a?x=1'],
    ['#/view/b', '/app/a#/view/b'],
    ['/b', '/app/a/b'],
    ['b', '/app/a/b'],
  ])('path "%s" is %s', (path, url) => {
    expect(appUrl('a', path)).toBe(url);
  });

  it.each([
    ['/app/a?x#y', '/app/a?x#y'],
    ['http://me:1/app/a', '/app/a'],
    ['http://other/app/a', null],
    ['/api/status', null],
    ['http://', null],
  ])('%s leads to %s', (url, path) => {
    expect(ownPath(url, 'http://me:1')).toBe(path);
  });
});
