import { startAppLogsHost, type AppLogsHost } from '../services/app_logs_host';

// What kibana.yml says for "Add data". That the data stream is made is seen in test/functional/add_data.test.ts.
let host: AppLogsHost;

beforeAll(async () => {
  host = await startAppLogsHost({ elasticsearch_url: 'https://es.example:9200/' });
});
afterAll(async () => {
  await host.close();
});

it('the address is that of kibana.yml', async () => {
  expect((await host.call('GET', '/internal/app_logs/add_data')).json).toEqual({
    elasticsearchUrl: 'https://es.example:9200',
  });
});

it('an address that is none is told when Kibana starts', async () => {
  await expect(startAppLogsHost({ elasticsearch_url: 'es.example:9200' })).rejects.toThrow(
    '[elasticsearch_url]: expected an address that begins with http:// or https://',
  );
});
