import { VIEW_OBJECT } from '../../../common/names';
import { listOf, at } from '../../../common/narrow';
import { OBJECT_INDEX } from '../../../standalone/server/saved_objects/object_index';
import { startAppLogsHost, type AppLogsHost } from '../services/app_logs_host';
import { client } from '../setup/setup_engine';

const PATH = '/api/app_logs/views';
const VIEW = { title: 'Errors', description: 'd', state: '{"levels":["error"]}', timeRestore: true };
const SEARCH = {
  columns: ['log.level', 'message'],
  sort: [['@timestamp', 'desc']],
  query: { language: 'kuery', query: 'a' },
  filters: [{ meta: { index: 'app-logs', key: 'log.level' }, query: { match_all: {} } }],
  rowHeight: 0,
  breakdownField: 'log.level',
  time: null,
};
let host: AppLogsHost;

beforeAll(async () => {
  host = await startAppLogsHost();
});
beforeEach(async () => {
  for (const view of await views()) await host.call('DELETE', `${PATH}/${id(view)}`, { search: true });
});
afterAll(async () => {
  await client.indices.delete({ index: OBJECT_INDEX, ignore_unavailable: true });
  await host.close();
  await client.close();
});

const id = (view: unknown) => String(at(view, 'id'));
async function views(): Promise<readonly unknown[]> {
  return listOf((await host.call('GET', PATH)).json.views);
}
async function create(parts: Record<string, unknown> = {}): Promise<unknown> {
  const { status, json } = await host.call('POST', PATH, { ...VIEW, ...parts });
  expect(status).toBe(200);
  return json.view;
}
const search = (view: unknown) =>
  host.call('GET', `/internal/standalone/saved_objects/search/${VIEW_OBJECT}-${id(view)}`);

describe('views', () => {
  it('are none before somebody kept one', async () => {
    expect(await views()).toEqual([]);
  });

  it('come back as they were kept, by title, two of one name too', async () => {
    const shop = await create({ title: '가게' });
    const first = await create();
    await create();
    expect(shop).toEqual({
      id: id(shop),
      ...VIEW,
      title: '가게',
      version: expect.any(String),
      searchId: null,
    });
    const all = await views();
    expect(all.map((view) => at(view, 'title'))).toEqual(['Errors', 'Errors', '가게']);
    expect(all).toContainEqual(first);
  });

  it('are saved over by nobody who has not seen them', async () => {
    const view = await create();
    const version = at(view, 'version');
    const theirs = await host.call('PUT', `${PATH}/${id(view)}`, { ...VIEW, title: 'Theirs', version });
    expect(theirs.json).toMatchObject({ view: { title: 'Theirs' }, searchProblem: null });
    const mine = await host.call('PUT', `${PATH}/${id(view)}`, { ...VIEW, title: 'Mine', version });
    expect([mine.status, mine.json]).toEqual([
      409,
      expect.objectContaining({ attributes: { action: expect.stringMatching(/under another name/) } }),
    ]);
    expect(await views()).toEqual([at(theirs.json, 'view')]);
  });

  it('that were deleted meanwhile are said to be', async () => {
    const view = await create();
    await host.call('DELETE', `${PATH}/${id(view)}`, {});
    expect((await host.call('DELETE', `${PATH}/${id(view)}`, {})).status).toBe(200);
    const { status, json } = await host.call('PUT', `${PATH}/${id(view)}`, {
      ...VIEW,
      version: at(view, 'version'),
    });
    expect(status).toBe(404);
    expect(json.message).toMatch(/deleted this view/);
  });

  it('have a saved search when asked, which saving again updates and deleting leaves unless told', async () => {
    const view = await create({ search: SEARCH });
    expect(at(view, 'searchId')).toBe(`${VIEW_OBJECT}-${id(view)}`);
    expect((await search(view)).json).toMatchObject({
      attributes: { title: 'Errors', columns: ['log.level', 'message'] },
      references: [
        { name: 'kibanaSavedObjectMeta.searchSourceJSON.index', type: 'index-pattern', id: 'app-logs' },
        { type: 'index-pattern', id: 'app-logs' },
      ],
    });
    const changed = { ...VIEW, title: 'Renamed', search: { ...SEARCH, columns: ['message'] } };
    const body = { ...changed, version: at(view, 'version') };
    expect((await host.call('PUT', `${PATH}/${id(view)}`, body)).status).toBe(200);
    expect((await search(view)).json).toMatchObject({
      attributes: { title: 'Renamed', columns: ['message'] },
    });
    await host.call('DELETE', `${PATH}/${id(view)}`, {});
    expect((await search(view)).status).toBe(200);
    await host.call('DELETE', `${PATH}/${id(view)}`, { search: true });
    expect((await search(view)).status).toBe(404);
  });

  it.each([
    ['no name', { title: '  ' }, 'title'],
    ['a state that is no JSON', { state: '{' }, 'state'],
    ['a state that is a list', { state: '[]' }, 'state'],
    ['what it does not know', { colour: 'blue' }, 'body'],
    ['a search with what Discover would refuse', { search: { ...SEARCH, density: 'compact' } }, 'search'],
  ])('refuse %s, say what to do, and keep nothing', async (_what, wrong, field) => {
    const { status, json } = await host.call('POST', PATH, { ...VIEW, ...wrong });
    expect(status).toBe(400);
    expect(json.message).toContain(field);
    expect(json).toMatchObject({ attributes: { action: expect.stringMatching(/\w+/) } });
    expect(await views()).toEqual([]);
  });

  it('outlive removal, which says so', async () => {
    await create({ title: 'Mine' });
    const { json } = await host.call('DELETE', '/api/app_logs/setup', { dataStreams: [] });
    expect(json.left).toContainEqual(expect.objectContaining({ kind: 'named view', name: 'Mine' }));
    expect(await views()).toHaveLength(1);
  });
});
