import { readAddress, writeAddress, type DashboardAddress } from './dashboard_url';

describe('the address of a dashboard', () => {
  it.each([
    ['', 'list', ''],
    ['#/list', 'list', ''],
    ['#/create', 'create', ''],
    ['#/view/app-logs', 'view', 'app-logs'],
    ['#/view/a%2Fb', 'view', 'a/b'],
    ['#/view/', 'list', ''],
  ])('%s is page %s', (hash, page, id) => {
    expect(readAddress(hash)).toEqual({ page, id });
  });

  it('keeps time, refresh, query and filters', () => {
    const address: DashboardAddress = {
      page: 'view',
      id: 'app-logs',
      time: { from: '2030-01-02T03:04:05.000Z', to: 'now' },
      refresh: { pause: false, value: 5000 },
      query: { query: 'log.level:error & "x"', language: 'lucene' },
      filters: [{ meta: { key: 'a' }, query: { term: { a: 1 } } }],
    };
    expect(readAddress(writeAddress(address))).toEqual(address);
  });

  it('reads what Kibana writes', () => {
    expect(
      readAddress(
        '#/view/x?_g=(filters:!(),refreshInterval:(pause:!t,value:60000),time:(from:now-1h,to:now))',
      ),
    ).toEqual({
      page: 'view',
      id: 'x',
      time: { from: 'now-1h', to: 'now' },
      refresh: { pause: true, value: 60000 },
    });
  });

  it('leaves out what cannot be read', () => {
    expect(readAddress('#/view/x?_g=(((&_a=(query:1)')).toEqual({ page: 'view', id: 'x' });
  });
});
