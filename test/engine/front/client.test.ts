import { askEngine } from './fronted_engine';
import { engineClient } from '../support/engine_client';

const client = engineClient();

afterAll(async () => {
  await client.indices.delete({ index: ['front-client', 'front-constant'], ignore_unavailable: true });
  await client.close();
});

describe('the official client', () => {
  it('finds Elasticsearch 8', async () => {
    const info = await client.info();
    expect(info.version.number).toBe('8.12.2');
    expect(info.tagline).toBe('You Know, for Search');
    expect(await client.ping()).toBe(true);
  });

  it('indexes, bulks and searches', async () => {
    await client.index({ index: 'front-client', id: '0', document: { a: 0 } });
    const result = await client.bulk({
      index: 'front-client',
      refresh: true,
      operations: [{ create: { _id: '1' } }, { a: 1 }, { create: { _id: '1' } }, { a: 2 }],
    });
    expect(result.items.map((item) => item.create?.status)).toEqual([201, 409]);
    const found = await client.search({ index: 'front-client', query: { term: { a: 1 } } });
    expect(found.hits.hits.map((hit) => hit._id)).toEqual(['1']);
  });

  it('gets the engine’s errors as they are', async () => {
    await expect(client.search({ index: 'front-nothing' })).rejects.toMatchObject({
      statusCode: 404,
      body: { error: { type: 'index_not_found_exception' } },
    });
    await expect(
      client.search({ index: 'front-client', query: { nonsense: {} } as never }),
    ).rejects.toMatchObject({ statusCode: 400, body: { error: { type: 'parsing_exception' } } });
  });

  it('reads _cat as text and as JSON', async () => {
    expect(await client.cat.count({ index: 'front-client' })).toMatch(/^\d+ \S+ \d+\n$/);
    const rows = await client.cat.count({ index: 'front-client', format: 'json' });
    expect(rows[0]).toHaveProperty('count');
  });

  it('makes a keyword of a constant_keyword without a value', async () => {
    await client.indices.create({
      index: 'front-constant',
      mappings: { properties: { a: { type: 'constant_keyword' } } },
    });
    await client.indices.putMapping({
      index: 'front-constant',
      properties: { b: { type: 'constant_keyword' }, c: { type: 'constant_keyword', value: 'x' } },
    });
    const { body } = await askEngine('/front-constant/_mapping');
    expect(body).toMatchObject({
      'front-constant': {
        mappings: {
          properties: {
            a: { type: 'keyword' },
            b: { type: 'keyword' },
            c: { type: 'constant_keyword', value: 'x' },
          },
        },
      },
    });
  });

  it('is told honestly that there is no lifecycle management', async () => {
    const refused = {
      statusCode: 400,
      body: { error: { type: 'illegal_argument_exception' } },
    };
    await expect(client.ilm.putLifecycle({ name: 'x' })).rejects.toMatchObject(refused);
    await expect(client.ilm.getLifecycle()).rejects.toMatchObject(refused);
    await expect(client.security.hasPrivileges({ cluster: ['all'] })).rejects.toMatchObject(refused);
    await expect(client.license.get()).rejects.toMatchObject(refused);
  });

  it('is refused a lifecycle in a template by the engine itself', async () => {
    await expect(
      client.indices.putIndexTemplate({
        name: 'front-lifecycle',
        index_patterns: ['front-lifecycle-*'],
        template: { settings: { 'index.lifecycle.name': 'x' } } as never,
      }),
    ).rejects.toThrow(/unknown setting \[index.lifecycle.name\]/);
  });
});
