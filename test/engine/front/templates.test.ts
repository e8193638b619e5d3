import { askEngine } from './fronted_engine';
import { engineClient } from '../support/engine_client';

const client = engineClient();
const META = { managed: true, managed_by: 'app_logs', version: '1' };
const TEMPLATE = {
  index_patterns: ['front-t-*'],
  data_stream: {},
  priority: 300,
  composed_of: ['front-t@package', 'front-t@custom'],
  ignore_missing_component_templates: ['front-t@custom'],
  _meta: META,
};

function putTemplate(): Promise<unknown> {
  // The client's types of 8.9 do not know ignore_missing_component_templates; Elasticsearch does since 8.7.
  return client.transport.request({ method: 'PUT', path: '/_index_template/front-t', body: TEMPLATE });
}

beforeAll(async () => {
  await client.cluster.putComponentTemplate({
    name: 'front-t@package',
    template: { mappings: { properties: { '@timestamp': { type: 'date' }, level: { type: 'keyword' } } } },
    version: 7,
    _meta: META,
  });
  await putTemplate();
});

afterAll(() => client.close());

describe('templates', () => {
  it('come back as they were put, _meta included', async () => {
    const { index_templates: found } = await client.indices.getIndexTemplate({ name: 'front-t' });
    expect(found[0]?.index_template).toMatchObject(TEMPLATE);
    expect(found[0]?.index_template._meta).toEqual(META);
    const { component_templates: components } = await client.cluster.getComponentTemplate({
      name: 'front-t@*',
    });
    expect(components.map((each) => each.name)).toEqual(['front-t@package']);
    expect(components[0]?.component_template).toMatchObject({ version: 7, _meta: META });
  });

  it('do not show what stands for the missing optional component', async () => {
    expect(await client.cluster.existsComponentTemplate({ name: 'front-t@custom' })).toBe(false);
    expect(await client.cluster.existsComponentTemplate({ name: 'front-t@package' })).toBe(true);
    await expect(client.cluster.getComponentTemplate({ name: 'front-t@custom' })).rejects.toMatchObject({
      statusCode: 404,
    });
    await expect(client.cluster.deleteComponentTemplate({ name: 'front-t@custom' })).rejects.toMatchObject({
      statusCode: 404,
    });
  });

  it('use the optional component that comes later, and go on when it is gone', async () => {
    await client.cluster.putComponentTemplate({
      name: 'front-t@custom',
      create: true,
      template: { mappings: { properties: { mine: { type: 'long' } } } },
    });
    await client.indices.createDataStream({ name: 'front-t-a' });
    expect(JSON.stringify(await client.indices.getMapping({ index: 'front-t-a' }))).toContain('"mine"');
    await client.indices.rollover({ alias: 'front-t-a' });
    await client.cluster.deleteComponentTemplate({ name: 'front-t@custom' });
    await client.indices.rollover({ alias: 'front-t-a' });
    expect(await client.cluster.existsComponentTemplate({ name: 'front-t@custom' })).toBe(false);
  });

  it('make data streams', async () => {
    const { data_streams: streams } = await client.indices.getDataStream({ name: 'front-t-a' });
    expect(streams[0]).toMatchObject({ template: 'front-t', timestamp_field: { name: '@timestamp' } });
    await client.index({
      index: 'front-t-a',
      id: '1',
      op_type: 'create',
      document: { '@timestamp': '2026-01-01T00:00:00Z', level: 'info' },
      refresh: true,
    });
    expect((await client.count({ index: 'front-t-a' })).count).toBe(1);
  });

  it('are simulated', async () => {
    const simulated = await client.indices.simulateIndexTemplate({ name: 'front-t-b' });
    expect(JSON.stringify(simulated)).toContain('"level"');
  });

  it('leave nothing behind in the engine', async () => {
    await client.indices.deleteDataStream({ name: 'front-t-a' });
    await client.indices.deleteIndexTemplate({ name: 'front-t' });
    await client.cluster.deleteComponentTemplate({ name: 'front-t@package' });
    expect((await askEngine('/_component_template/front-t@*')).body).toEqual({ component_templates: [] });
  });
});
