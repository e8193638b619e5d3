import { familyOf, familyPrefix } from './rotated_family';

describe('the names of one log', () => {
  it.each([
    ['/var/log/app.log', '/var/log/app'],
    ['/var/log/app.log.2.gz', '/var/log/app'],
    ['app-20300102.log', 'app'],
    ['app.log.2030-01-02', 'app'],
    ['/var/log.d/app', '/var/log.d/app'],
    ['C:\\logs\\app.log.1', 'C:\\logs\\app'],
    ['.log', '.log'],
  ])('of %j begin with %j', (path, prefix) => {
    expect(familyPrefix(path)).toBe(prefix);
  });

  it('are those that rotation gives, in the same folder', () => {
    const paths = [
      'app.log',
      'app.log.1',
      'app.log.2.gz',
      'app-20300102.log',
      'app-errors.log',
      'app_1.log',
      'old/app.log',
    ];
    expect(familyOf('app.log.1', paths)).toEqual([
      'app.log',
      'app.log.1',
      'app.log.2.gz',
      'app-20300102.log',
    ]);
    expect(familyOf('app_1.log', paths)).toContain('app_1.log');
  });
});
