import { lineLink, permalink, permalinkPath } from './permalink';
import { readView } from './url_state';
import { defaultView } from './view_state';

const DEFAULTS = defaultView('kuery');
const SHOWN = { from: '2024-03-01T10:00:00.000Z', to: '2024-03-01T10:15:00.000Z' };
/** As Kibana does it: base path and space, and one slash of several in what it is given. */
const application = {
  getUrlForApp: (
    appId: string,
    { path = '', absolute = false }: { path?: string; absolute?: boolean } = {},
  ) => (absolute ? 'https://kibana.example' : '') + `/kb/s/team/app/${appId}${path}`.replace(/\/{2,}/g, '/'),
};

function opened(link: string) {
  return readView(new URL(link).search, DEFAULTS);
}

describe('a link to a view', () => {
  const view = {
    ...DEFAULTS,
    refresh: { pause: false, value: 5_000 },
    query: { language: 'kuery', query: 'message: "http://shop//cart"' },
    levels: ['error'],
    services: ['shop & co'],
    columns: ['@timestamp', 'host.name'],
    wrap: true,
    follow: true,
    line: { id: 'x', cursor: [1, 'a'] },
  };

  it('opens what is shown, at the same instants, and stands still', () => {
    const { view: read, broken } = opened(permalink(application, permalinkPath(view, SHOWN)));
    expect(broken).toEqual([]);
    expect(read).toEqual({
      ...view,
      time: SHOWN,
      refresh: { pause: true, value: 5_000 },
      follow: false,
      line: null,
    });
  });

  it('has the origin, the base path and the space', () => {
    const link = new URL(permalink(application, permalinkPath(view, SHOWN)));
    expect(link.origin + link.pathname).toBe('https://kibana.example/kb/s/team/app/appLogs');
  });
});

describe('a link to a line', () => {
  const at = (iso: string) => [Date.parse(iso), 'app.log', 17, 4711, 'id'];

  it('says which, and where it is among others', () => {
    const cursor = at('2024-03-01T10:05:00.000Z');
    const { view } = opened(lineLink(application, DEFAULTS, SHOWN, { id: 'id', cursor }));
    expect(view.line).toEqual({ id: 'id', cursor });
    expect(view.time).toEqual(SHOWN);
  });

  it.each([
    ['2024-03-01T10:20:00.123Z', { ...SHOWN, to: '2024-03-01T10:20:00.123Z' }],
    ['2024-03-01T09:20:00.123Z', { ...SHOWN, from: '2024-03-01T09:20:00.123Z' }],
  ])('holds a line of %s, which the range did not', (time, range) => {
    const { view } = opened(lineLink(application, DEFAULTS, SHOWN, { id: 'id', cursor: at(time) }));
    expect(view.time).toEqual(range);
  });

  it('keeps places without a file', () => {
    const cursor = [1, null, -1, -1, 'id'];
    expect(opened(lineLink(application, DEFAULTS, SHOWN, { id: 'id', cursor })).view.line?.cursor).toEqual(
      cursor,
    );
  });
});
