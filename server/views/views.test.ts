import { memorySavedObjects } from '../../test/engine/support/memory_saved_objects';
import { deleteView } from './delete_view';
import { listViews } from './list_views';
import { createView, updateView } from './save_view';
import { VIEW_TYPE, viewIn } from './view_type';

const VIEW = {
  title: 'Errors',
  description: '',
  state: '{"levels":["error"]}',
  timeRestore: false,
  search: null,
};
const SEARCH = {
  columns: ['message'],
  sort: [],
  query: { language: 'kuery', query: '' },
  filters: [],
  rowHeight: 0,
  breakdownField: 'log.level',
  time: null,
};

describe('saving a view', () => {
  it('has its saved search under an id of its own, which saving again updates', async () => {
    const { savedObjects, stored } = memorySavedObjects('ops');
    const { view, searchProblem } = await createView(savedObjects, { ...VIEW, search: SEARCH });
    expect([view.searchId, searchProblem]).toEqual([`app-logs-view-${view.id}`, null]);
    await updateView(savedObjects, view.id, {
      ...VIEW,
      title: 'Other errors',
      search: SEARCH,
      version: view.version,
    });
    expect([...stored.values()].filter(({ type }) => type === 'search')).toEqual([
      expect.objectContaining({
        id: view.searchId,
        attributes: expect.objectContaining({ title: 'Other errors' }),
        references: [expect.objectContaining({ id: 'app-logs-ops' })],
      }),
    ]);
  });

  it('says what to do when somebody else saved it, and changes nothing, nor its saved search', async () => {
    const { savedObjects, stored } = memorySavedObjects();
    const { view } = await createView(savedObjects, VIEW);
    const { id, version } = view;
    await updateView(savedObjects, id, { ...VIEW, title: 'Theirs', version });
    const mine = updateView(savedObjects, id, { ...VIEW, title: 'Mine', search: SEARCH, version });
    await expect(mine).rejects.toMatchObject({
      statusCode: 409,
      action: expect.stringMatching(/save yours under another name/),
    });
    expect(await listViews(savedObjects)).toEqual([
      expect.objectContaining({ title: 'Theirs', searchId: null }),
    ]);
    expect([...stored.values()].map(({ type }) => type)).not.toContain('search');
  });

  it('is kept when only its saved search was refused, and says why', async () => {
    const { savedObjects } = memorySavedObjects();
    const refusing: typeof savedObjects = {
      ...savedObjects,
      create: (type, attributes, options) => {
        const error = Object.assign(new Error('no search for you'), { output: { statusCode: 403 } });
        return type === 'search' ? Promise.reject(error) : savedObjects.create(type, attributes, options);
      },
    };
    const { view, searchProblem } = await createView(refusing, { ...VIEW, search: SEARCH });
    expect(searchProblem).toMatchObject({
      message: expect.stringMatching(/privilege/),
      action: expect.any(String),
    });
    expect(await listViews(savedObjects)).toEqual([view]);
  });
});

describe('deleting a view', () => {
  it('leaves its saved search, unless that goes along; twice is no failure', async () => {
    const { savedObjects, stored } = memorySavedObjects();
    const { view } = await createView(savedObjects, { ...VIEW, search: SEARCH });
    await deleteView(savedObjects, view.id, { search: false });
    expect([...stored.keys()]).toEqual([`search:app-logs-view-${view.id}`]);
    await deleteView(savedObjects, view.id, { search: true });
    expect(stored.size).toBe(0);
  });
});

describe('the saved object of a view', () => {
  const object = (attributes: Record<string, unknown>) => ({
    id: 'a b',
    type: VIEW_TYPE.name,
    references: [],
    attributes,
  });

  it('is read part by part, whatever somebody put there', () => {
    expect(viewIn(object({ title: 7, description: 'd', state: null, timeRestore: 'yes' }))).toEqual({
      id: 'a b',
      title: 'a b',
      description: 'd',
      state: '{}',
      timeRestore: false,
      version: '',
    });
  });

  it('leads to the page, for who may see it', () => {
    expect(VIEW_TYPE.management?.getInAppUrl?.(object({}))).toEqual({
      path: '/app/appLogs?viewId=a%20b',
      uiCapabilitiesPath: 'appLogs.show',
    });
  });
});
