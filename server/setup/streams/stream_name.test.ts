import { dataStreamName } from '../../../common/service_name';
import { parseStreamName } from './stream_name';

describe('the name of a data stream', () => {
  it.each([
    ['logs-app_logs.app-default', { service: 'app', namespace: 'default' }],
    ['logs-app_logs.a-b-c', { service: 'a', namespace: 'b-c' }],
    [dataStreamName('my-shop', 'my-team'), { service: 'my_shop_93238e', namespace: 'my_team_0f2c01' }],
    ['logs-app_logs.adopting_0', null],
    ['logs-app_logs-x', null],
    ['logs-other.app-default', null],
  ])('%s', (name, parts) => {
    expect(parseStreamName(name)).toEqual(parts);
  });
});
