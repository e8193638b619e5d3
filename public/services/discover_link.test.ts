import { decode } from '@kbn/rison';
import { defaultView } from './view_state';
import { discoverPath } from './discover_link';

function state(path: string) {
  const params = new URLSearchParams(path.slice(path.indexOf('?')));
  return { global: decode(params.get('_g') ?? ''), app: decode(params.get('_a') ?? '') };
}

describe('the link to Discover', () => {
  it('carries time, query, filters, levels and services', () => {
    const view = {
      ...defaultView('kuery'),
      query: { language: 'kuery', query: 'a & b' },
      levels: ['error', 'critical'],
      services: ['my shop'],
    };
    const { global, app } = state(discoverPath(view));
    expect(global).toMatchObject({ time: { from: 'now-15m', to: 'now' } });
    expect(app).toMatchObject({
      index: 'app-logs',
      query: view.query,
      filters: [
        { meta: { key: 'log.level', params: ['error', 'critical'] } },
        { meta: { key: 'service.name', params: ['my shop'] } },
      ],
    });
  });

  it('carries how lines are shown, as far as Discover can: its own columns come after the time', () => {
    const view = {
      ...defaultView('kuery'),
      columns: ['labels.order', '@timestamp', 'log.level'],
      wrap: true,
    };
    expect(state(discoverPath(view, 'app-logs-ops')).app).toMatchObject({
      index: 'app-logs-ops',
      columns: ['labels.order', 'log.level', 'message'],
      sort: [['@timestamp', 'desc']],
      rowHeight: -1,
      breakdownField: 'log.level',
    });
    expect(state(discoverPath(defaultView('kuery'))).app).toMatchObject({ rowHeight: 0 });
  });

  it('carries what the search box looks for, by a name that says it', () => {
    const view = { ...defaultView('kuery'), find: { mode: 'regex' as const, text: 'a|b' } };
    const { app } = state(discoverPath(view));
    expect(app).toMatchObject({
      filters: [
        {
          meta: { type: 'custom', alias: 'regex: a|b' },
          query: { bool: { should: [{ regexp: { 'message.wildcard': '.*([Aa]|[Bb]).*' } }, {}] } },
        },
      ],
    });
    const broken = { ...view, find: { mode: 'regex' as const, text: '(' } };
    expect(state(discoverPath(broken)).app).toMatchObject({ filters: [] });
  });

  it('keeps lines without a level', () => {
    const { app } = state(discoverPath({ ...defaultView('kuery'), levels: ['none', 'error'] }));
    expect(JSON.stringify(app)).toContain('must_not');
  });
});
