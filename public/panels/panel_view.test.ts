import { discoverPath } from '../services/discover_link';
import { readView, writeView } from '../services/url_state';
import { defaultView } from '../services/view_state';
import { DEFAULT_SETTINGS } from './panel_settings';
import { panelScope, panelView } from './panel_view';

const pill = {
  meta: { key: 'host.name', params: { query: 'a' } },
  query: { match_phrase: { 'host.name': 'a' } },
};
const dashboard = {
  timeRange: { from: 'now-3h', to: 'now' },
  query: { language: 'kuery', query: 'message: "a & b"' },
  filters: [pill],
};
const settings = { ...DEFAULT_SETTINGS, service: 'my shop', minimumLevel: 'warning' as const };
const refresh = { pause: true, value: 60_000 };

describe('what a panel hands on', () => {
  const view = panelView(panelScope(dashboard, settings, 'app-logs'), refresh, 'lucene');

  it('is on the page what it was on the dashboard', () => {
    const { view: read, broken } = readView(writeView('', view), defaultView('lucene'));
    expect(broken).toEqual([]);
    expect(read).toMatchObject({ time: dashboard.timeRange, query: dashboard.query, services: ['my shop'] });
    expect(read.filters).toHaveLength(2);
    expect(read.filters[0]).toEqual(pill);
    expect(read.filters[1]?.query).toEqual({ range: { 'event.severity': { gte: 30 } } });
  });

  it('is in Discover filters, of the data view of the space', () => {
    const path = decodeURIComponent(discoverPath(view, 'app-logs-team'));
    expect(path).toContain('time:(from:now-3h,to:now)');
    expect(path).toContain('index:app-logs-team');
    expect(path).toContain('service.name');
    expect(path).toContain('event.severity');
    expect(path).toContain('host.name');
  });

  it('leaves a query behind that no query bar can show', () => {
    const asked = { ...dashboard, query: { language: 'lucene', query: { match_all: {} } } };
    expect(panelView(panelScope(asked, settings, 'x'), refresh, 'kuery').query).toEqual({
      language: 'kuery',
      query: '',
    });
  });

  it('stands at the last minutes when nothing is said', () => {
    const asked = { timeRange: undefined, query: undefined, filters: undefined };
    expect(panelScope(asked, DEFAULT_SETTINGS, 'x')).toEqual({
      time: { from: 'now-15m', to: 'now' },
      query: undefined,
      filters: [],
      levels: [],
      services: [],
    });
  });
});
