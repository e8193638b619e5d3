import { readDashboard, writeDashboard } from './saved_dashboard';

const panels = [
  {
    type: 'appLogsTimeline',
    gridData: { x: 0, y: 0, w: 34, h: 14, i: 'timeline' },
    panelIndex: 'timeline',
    embeddableConfig: { enhancements: {}, title: 'Mine' },
  },
  {
    type: 'search',
    gridData: { x: 0, y: 14, w: 48, h: 22, i: 'lines' },
    panelIndex: 'lines',
    embeddableConfig: { enhancements: {} },
    panelRefName: 'panel_lines',
  },
];
const references = [
  { name: 'lines:panel_lines', type: 'search', id: 'all' },
  { name: 'controlGroup_service:optionsListDataView', type: 'index-pattern', id: 'dv' },
  { name: 'kibanaSavedObjectMeta.searchSourceJSON.filter[0].meta.index', type: 'index-pattern', id: 'dv' },
];
const stored = {
  id: 'app-logs',
  type: 'dashboard',
  version: 'WzEsMV0=',
  references,
  attributes: {
    title: 'Overview',
    timeRestore: true,
    timeFrom: 'now-1h',
    timeTo: 'now',
    panelsJSON: JSON.stringify(panels),
    controlGroupInput: {
      panelsJSON: JSON.stringify({
        b: { order: 1, explicitInput: { fieldName: 'log.level' } },
        a: { order: 0, explicitInput: { fieldName: 'service.name', title: 'Service' } },
      }),
    },
    kibanaSavedObjectMeta: {
      searchSourceJSON: '{"query":{"query":"","language":"kuery"},"filter":[{"meta":{"key":"a"}}]}',
    },
  },
};

describe('saved dashboards', () => {
  it('are read', () => {
    const { dashboard } = readDashboard(stored);
    expect(dashboard).toMatchObject({
      title: 'Overview',
      query: { query: '', language: 'lucene' },
      filters: [{ meta: { key: 'a' } }],
      time: { from: 'now-1h', to: 'now' },
      controls: ['Service', 'log.level'],
    });
    expect(dashboard.panels.map(({ id, type, title, grid }) => [id, type, title, grid.w])).toEqual([
      ['timeline', 'appLogsTimeline', 'Mine', 34],
      ['lines', 'search', '', 48],
    ]);
  });

  it('are written as they were read, with what this host does not know', () => {
    const read = readDashboard(stored);
    const written = writeDashboard(read.dashboard, read.references);
    expect(JSON.parse(String(written.attributes.panelsJSON))).toEqual(panels);
    expect(written.references).toEqual(references);
    // The host's update leaves attributes alone that are not written.
    const attributes = { ...stored.attributes, ...written.attributes };
    expect(readDashboard({ ...stored, ...written, attributes }).dashboard).toEqual(read.dashboard);
  });

  it('lose the references of panels that were removed', () => {
    const { dashboard } = readDashboard(stored);
    const without = { ...dashboard, panels: dashboard.panels.filter(({ id }) => id !== 'lines') };
    expect(writeDashboard(without, references).references).toEqual(references.slice(1));
  });

  it('are refused when they are broken', () => {
    expect(() => readDashboard({ ...stored, attributes: { title: 'x', panelsJSON: '{' } })).toThrow();
    expect(() => readDashboard({})).toThrow();
  });
});
