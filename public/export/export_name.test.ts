import { logScopeSchema } from '../../common/api/logs';
import { csvFields, exportName } from './export_name';

const scope = (...services: string[]) =>
  logScopeSchema.parse({ from: '2024-03-01T12:00:00.000Z', to: '2024-03-02T00:00:00.000Z', services });

describe('the name of an export', () => {
  it.each([
    [['shop'], 'shop-2024-03-01T1200.log'],
    [['My Shop'], 'My-Shop-2024-03-01T1200.log'],
    [['가게'], '가게-2024-03-01T1200.log'],
    [['../../etc/passwd'], 'etc-passwd-2024-03-01T1200.log'],
    [['a:b*c?"<>|\u202e\0'], 'a-b-c-2024-03-01T1200.log'],
    [['///'], 'logs-2024-03-01T1200.log'],
    [['a', 'b'], 'logs-2024-03-01T1200.log'],
    [[], 'logs-2024-03-01T1200.log'],
  ])('of %j is %s', (services, name) => {
    expect(exportName(scope(...services), 'text', 'UTC')).toBe(name);
  });

  it('has the zone of the page, and what kind of file it is', () => {
    expect(exportName(scope('shop'), 'csv', 'Asia/Seoul')).toBe('shop-2024-03-01T2100.csv');
    expect(exportName(scope('shop'), 'ndjson', 'UTC')).toBe('shop-2024-03-01T1200.ndjson');
  });
});

it('CSV has the page’s columns first, each once', () => {
  expect(csvFields(['host.name', '@timestamp', 'message']).slice(0, 5)).toEqual([
    'host.name',
    '@timestamp',
    'message',
    'log.level',
    'log.logger',
  ]);
});
