import { openedPath } from './opened_path';

const within = (base: string) => ({ prepend: (path: string) => `${base}${path}` });

describe('whether an address opens the page', () => {
  it.each([
    ['', '/app/appLogs', '/'],
    ['', '/app/appLogs/', '/'],
    ['', '/app/appLogs/setup', '/setup'],
    ['/kibana/s/shop', '/kibana/s/shop/app/appLogs', '/'],
    ['', '/app/appLogsOther', null],
    ['', '/app/discover', null],
    ['/s/shop', '/app/appLogs', null],
  ])('below "%s": %s', (base, pathname, path) => {
    expect(openedPath(pathname, within(base))).toBe(path);
  });
});
