import { at } from '../../../common/narrow';
import { install } from '../../../server/setup/install';
import { readDataStreams } from '../../../server/setup/streams/read_data_streams';
import { rollOverOutdated } from '../../../server/setup/streams/roll_over';
import { eventDocument } from '../support/event_document';
import { client, newContext, removeAll, removeAllAndClose, STREAM } from './setup_engine';

const COMPONENT = '/_component_template/logs-app_logs%40package';

beforeEach(removeAll);
afterAll(removeAllAndClose);

/** Our component template as somebody else's version of App Logs would have put it. */
async function putComponent(change: (mappings: Record<string, unknown>) => unknown): Promise<void> {
  const found = await client.transport.request<unknown>({ method: 'GET', path: COMPONENT });
  const body = at(found, 'component_templates', 0, 'component_template');
  const template = at(body, 'template');
  const mappings = change({ ...Object(at(template, 'mappings')) });
  await client.transport.request({
    method: 'PUT',
    path: COMPONENT,
    body: { ...Object(body), template: { ...Object(template), mappings } },
  });
}

async function indicesOf(name: string): Promise<number> {
  return (await client.indices.getDataStream({ name })).data_streams[0]?.indices.length ?? 0;
}

describe('the data streams of the status', () => {
  it('are none before the first import', async () => {
    expect(await readDataStreams(newContext())).toEqual([]);
    await install(newContext());
    expect(await readDataStreams(newContext())).toEqual([]);
  });

  it('come with service, namespace, documents of all their indices, and bytes on disk', async () => {
    await install(newContext());
    const write = (id: string, service: string) =>
      client.bulk({
        refresh: true,
        operations: [
          { create: { _index: `logs-app_logs.${service}-default`, _id: id } },
          eventDocument('2030-01-02 03:04:05,678 ERROR full', { service }),
        ],
      });
    await write('a', 'setup_test');
    await client.indices.rollover({ alias: STREAM });
    await write('b', 'setup_test');
    await client.indices.createDataStream({ name: 'logs-app_logs.other-my-space' });
    const streams = await readDataStreams(newContext());
    expect(streams).toEqual([
      expect.objectContaining({
        name: 'logs-app_logs.other-my-space',
        service: 'other',
        namespace: 'my-space',
        documents: 0,
        current: true,
      }),
      expect.objectContaining({ name: STREAM, service: 'setup_test', documents: 2, current: true }),
    ]);
    const stats = await client.indices.dataStreamsStats({ name: STREAM });
    expect(streams[1]?.sizeBytes).toBe(stats.data_streams[0]?.store_size_bytes);
  });

  it('leave out what another template makes under our names, and what only begins like them', async () => {
    await install(newContext());
    await client.indices.putIndexTemplate({
      name: 'streams-test-rival',
      index_patterns: ['logs-app_logs.rival-*', 'logs-app_logs.bare'],
      priority: 900,
      data_stream: {},
    });
    await client.indices.createDataStream({ name: 'logs-app_logs.rival-default' });
    await client.indices.createDataStream({ name: 'logs-app_logs.bare' });
    expect(await readDataStreams(newContext())).toEqual([]);
    await client.indices.deleteDataStream({ name: 'logs-app_logs.rival-default' });
    await client.indices.deleteDataStream({ name: 'logs-app_logs.bare' });
    await client.indices.deleteIndexTemplate({ name: 'streams-test-rival' });
  });
});

describe('rolling data streams over', () => {
  it('leaves streams alone that are as the template is', async () => {
    await install(newContext());
    await client.indices.createDataStream({ name: STREAM });
    expect(await rollOverOutdated(newContext())).toEqual([]);
    expect(await indicesOf(STREAM)).toBe(1);
  });

  it.each([
    ['no stamp, as before 0.3.0', undefined],
    ['another stamp', { managed_by: 'app_logs', stamp: 'older' }],
  ])('gives a stream whose newest index has %s a new one, once', async (_, meta) => {
    await install(newContext());
    let present: unknown;
    await putComponent(({ _meta, ...mappings }) => {
      present = _meta;
      return meta ? { ...mappings, _meta: meta } : mappings;
    });
    await client.indices.createDataStream({ name: STREAM });
    expect((await readDataStreams(newContext())).map(({ current }) => current)).toEqual([true]);
    await putComponent((mappings) => ({ ...mappings, _meta: present }));
    expect((await readDataStreams(newContext())).map(({ current }) => current)).toEqual([false]);
    expect(await rollOverOutdated(newContext())).toEqual([STREAM]);
    expect((await readDataStreams(newContext())).map(({ current }) => current)).toEqual([true]);
    expect(await rollOverOutdated(newContext())).toEqual([]);
    expect(await indicesOf(STREAM)).toBe(2);
  });

  it('counts nothing that users put into their own component', async () => {
    await install(newContext());
    await client.indices.createDataStream({ name: STREAM });
    await client.cluster.putComponentTemplate({
      name: 'logs-app_logs@custom',
      template: { mappings: { _meta: { mine: true }, properties: { own: { type: 'keyword' } } } },
    });
    expect(await rollOverOutdated(newContext())).toEqual([]);
    await client.indices.rollover({ alias: STREAM });
    expect((await readDataStreams(newContext())).map(({ current }) => current)).toEqual([true]);
    await client.cluster.deleteComponentTemplate({ name: 'logs-app_logs@custom' });
  });
});
