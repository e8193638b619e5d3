import { Client } from '@elastic/elasticsearch';
import { OBJECT_INDEX } from '../../../standalone/server/saved_objects/object_index';
import { at, listOf } from '../../../common/narrow';
import { callRoute, PAGE_HEADERS, send, startFixtureHost, type FixtureHost } from './fixture_host';

const client = new Client({ node: process.env.APP_LOGS_TEST_FRONT ?? '', maxRetries: 0 });
let host: FixtureHost;

beforeAll(async () => {
  host = await startFixtureHost();
});
beforeEach(() => client.indices.delete({ index: OBJECT_INDEX, ignore_unavailable: true }));
afterAll(async () => {
  await client.indices.delete({ index: OBJECT_INDEX, ignore_unavailable: true });
  await client.close();
  await host.close();
});

const VERSIONS = { coreMigrationVersion: '8.8.0', typeMigrationVersion: '8.0.0' };
const dataView = {
  id: 'dv',
  type: 'index-pattern',
  attributes: { title: 'logs-*' },
  references: [],
  ...VERSIONS,
};
const search = {
  id: 's',
  type: 'search',
  attributes: { title: 'All lines' },
  references: [{ name: 'index', type: 'index-pattern', id: 'dv' }],
  ...VERSIONS,
};
const importObjects = (objects: unknown[], overwrite = true) =>
  callRoute(host, 'importObjects', { objects, overwrite });
const objectsUrl = (path: string) => `${host.url}/internal/standalone/saved_objects/${path}`;
const write = (method: string, path: string, body: unknown) =>
  send(objectsUrl(path), { method, headers: PAGE_HEADERS, body: JSON.stringify(body) });

describe('finding objects', () => {
  const find = async (options: Record<string, unknown>) => {
    const { json } = await callRoute(host, 'findObjects', options);
    return { ids: listOf(at(json, 'saved_objects')).map((one) => at(one, 'id')), total: at(json, 'total') };
  };

  it('takes several types, and those that refer to one of some objects', async () => {
    await importObjects([dataView, search, { ...search, id: 't', references: [] }]);
    const type = ['search', 'index-pattern', 'lens'];
    expect(await find({ type })).toMatchObject({ total: 3 });
    const hasReference = [
      { type: 'index-pattern', id: 'dv' },
      { type: 'index-pattern', id: 'none' },
    ];
    expect(await find({ type, hasReference })).toEqual({ ids: ['s'], total: 1 });
    expect(await find({ type, hasReference, page: 2, perPage: 1 })).toEqual({ ids: [], total: 1 });
    expect(await find({ type: 'lens', hasReference })).toEqual({ ids: [], total: 0 });
  });
});

describe('the importer', () => {
  it('keeps what is imported, with its versions and as managed', async () => {
    expect((await importObjects([dataView, search])).json).toEqual({ success: true, successCount: 2 });
    const found = await callRoute(host, 'getObjects', {
      objects: [
        { type: 'search', id: 's' },
        { type: 'search', id: 'none' },
      ],
    });
    expect(found.json).toMatchObject({
      saved_objects: [
        { ...search, managed: true },
        { id: 'none', error: { statusCode: 404 } },
      ],
    });
  });

  it('overwrites only when told to', async () => {
    await importObjects([dataView]);
    const again = { ...dataView, attributes: { title: 'changed' } };
    expect((await importObjects([again], false)).json).toEqual({
      success: false,
      successCount: 0,
      errors: [{ id: 'dv', type: 'index-pattern', error: { type: 'conflict' } }],
    });
    expect((await importObjects([again])).json).toEqual({ success: true, successCount: 1 });
    expect((await send(objectsUrl('index-pattern/dv'))).json).toMatchObject({
      attributes: { title: 'changed' },
    });
  });

  it('tells a missing reference and an unknown type, and imports the rest', async () => {
    const strange = { ...dataView, id: 'x', type: 'strange' };
    expect((await importObjects([search, strange])).json).toEqual({
      success: false,
      successCount: 0,
      errors: [
        { id: 'x', type: 'strange', error: { type: 'unsupported_type' } },
        { id: 's', type: 'search', error: { type: 'missing_references' } },
      ],
    });
    await importObjects([dataView]);
    expect((await importObjects([search, strange])).json).toMatchObject({ success: false, successCount: 1 });
  });

  it('takes a type that the plugin brought', async () => {
    const note = { ...dataView, id: 'n', type: 'fixture-note', typeMigrationVersion: '10.2.0' };
    expect((await importObjects([note])).json).toEqual({ success: true, successCount: 1 });
    expect((await send(objectsUrl('fixture-note/n'))).json).toMatchObject({ id: 'n' });
    const made = await write('POST', 'fixture-note', { attributes: {}, references: [] });
    expect(made.json).toMatchObject({ type: 'fixture-note', typeMigrationVersion: '10.2.0' });
  });

  it.each(['coreMigrationVersion', 'typeMigrationVersion'])('fails loudly without %s', async (field) => {
    expect((await importObjects([{ ...dataView, [field]: undefined }])).status).toBe(422);
  });
});

describe('the routes of the page', () => {
  it('create, read, list, change and delete a dashboard', async () => {
    expect((await send(objectsUrl('dashboard'))).json).toEqual({ saved_objects: [], total: 0 });
    const made = await write('POST', 'dashboard', { attributes: { title: 'My errors' }, references: [] });
    expect(made.json).toMatchObject({ type: 'dashboard', typeMigrationVersion: '8.9.0', managed: false });
    const path = `dashboard/${String(made.json.id)}`;
    const changes = { attributes: { title: 'Our errors' }, references: [], version: made.json.version };
    expect((await write('PUT', path, changes)).status).toBe(200);
    const late = await write('PUT', path, changes);
    expect([late.status, late.json.error]).toEqual([409, 'Conflict']);
    expect((await send(objectsUrl('dashboard?search=err'))).json).toMatchObject({
      total: 1,
      saved_objects: [{ attributes: { title: 'Our errors' } }],
    });
    expect((await send(objectsUrl(path), { method: 'DELETE', headers: PAGE_HEADERS })).status).toBe(200);
    expect((await send(objectsUrl(path))).json).toMatchObject({ statusCode: 404 });
  });

  it('refuse what they do not know', async () => {
    const made = await write('POST', 'dashboard', { attributes: { title: 'Mine' }, references: [] });
    const odd = { attributes: { title: 'Mine' }, references: [], version: 'no version' };
    expect((await write('PUT', `dashboard/${String(made.json.id)}`, odd)).status).toBe(400);
    expect((await send(objectsUrl('config/x'))).status).toBe(400);
    expect((await write('POST', 'dashboard', { title: 'no attributes' })).json.message).toBe(
      '[attributes]: Required',
    );
  });
});
