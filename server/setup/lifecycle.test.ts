import type { ElasticsearchClient, SavedObjectsClient, SavedObjectsImporter } from '@kbn/core/server';
import { ENGINE_ASSETS } from '../assets/engine_assets';
import { install } from './install';
import { remove } from './remove';
import type { SetupContext } from './setup_context';
import { readSetupStatus } from './status';

/**
 * An engine with lifecycle management, which the embedded one lacks: remembers what is put, and answers as
 * Elasticsearch documents it.
 */
function engineWithLifecycle() {
  const put = new Map<string, Record<string, unknown>>();
  const refused = new Set<string>();
  const get = (path: string) => {
    const asset = ENGINE_ASSETS.find((each) => each.path === path);
    const body = put.get(path);
    if (path.startsWith('/_data_stream/')) return { statusCode: 200, body: { data_streams: [] } };
    if (!asset || !body) return { statusCode: 404, body: {} };
    const found = asset.kind === 'lifecycle policy' ? body.policy : body;
    const meta: unknown = Reflect.get(Object(found), '_meta');
    const answer = [...asset.metaPath].reverse().reduce<unknown>((value, key) => {
      return typeof key === 'number' ? [value] : { [key]: value };
    }, meta);
    return { statusCode: 200, body: answer };
  };
  const request = async ({ method, path, body }: { method: string; path: string; body?: object }) => {
    if (refused.has(path)) {
      const reason = 'no, this action is granted by the cluster privileges [manage_ilm,manage,all]';
      return { statusCode: 403, body: { error: { type: 'security_exception', reason } } };
    }
    if (method === 'PUT') put.set(path, { ...body });
    if (method === 'DELETE') put.delete(path);
    return method === 'GET' ? get(path) : { statusCode: 200, body: { acknowledged: true } };
  };
  return { put, refused, client: { transport: { request } } as unknown as ElasticsearchClient };
}

/** Setup neither makes nor changes settings of services. */
const unused = () => Promise.reject(new Error('not here'));

function contextOf(client: ElasticsearchClient): SetupContext {
  const savedObjects: SavedObjectsClient = {
    bulkGet: async (objects) => ({
      saved_objects: objects.map((object) => ({ ...object, attributes: {}, references: [] })),
    }),
    find: async () => ({ saved_objects: [], total: 0 }),
    create: unused,
    update: unused,
    delete: unused,
  };
  const importer: SavedObjectsImporter = { import: async () => ({ success: true, successCount: 0 }) };
  const logger = {
    debug: () => undefined,
    info: () => undefined,
    warn: () => undefined,
    error: () => undefined,
    get: () => logger,
  };
  return { client, savedObjects, importer, logger };
}

const POLICY = '/_ilm/policy/logs-app_logs';

describe('setup on an engine with lifecycle management', () => {
  it('installs the policy first, and a template that names it; nothing is deleted by age', async () => {
    const { client, put } = engineWithLifecycle();
    const result = await install(contextOf(client));
    expect(result.ready).toBe(true);
    expect([...put.keys()][0]).toBe(POLICY);
    expect(put.get(POLICY)).toMatchObject({
      policy: {
        phases: { hot: { actions: { rollover: { max_age: '30d', max_primary_shard_size: '50gb' } } } },
      },
    });
    expect(JSON.stringify(put.get(POLICY))).not.toContain('delete');
    expect(put.get('/_component_template/logs-app_logs%40package')).toMatchObject({
      template: { settings: { index: { lifecycle: { name: 'logs-app_logs' } } } },
    });
    expect((await remove(contextOf(client), [])).left).toEqual([]);
    expect([...put.keys()]).toEqual([]);
  });

  it('says which privilege is missing, for the asset and for the request', async () => {
    const { client, refused } = engineWithLifecycle();
    const context = contextOf(client);
    refused.add(POLICY);
    const { ready, assets } = await readSetupStatus(context);
    expect(ready).toBe(false);
    expect(assets.map(({ kind, state }) => [kind, state]).slice(0, 2)).toEqual([
      ['lifecycle policy', 'failed'],
      ['ingest pipeline', 'missing'],
    ]);
    await expect(install(context)).rejects.toMatchObject({
      statusCode: 403,
      message:
        'The lifecycle policy logs-app_logs could not be installed: You lack a privilege for this: ' +
        'one of the cluster privileges manage_ilm, manage, all.',
    });
    const { left } = await remove(context, []);
    expect(left.map(({ name }) => name)).toEqual(['logs-app_logs']);
  });
});
