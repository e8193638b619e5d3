import { extractDataView, injectDataView } from './data_view_reference';

describe("the data view of a panel's saved state", () => {
  it('is a reference, ours where the panel names none', () => {
    expect(extractDataView({ settings: { service: 'shop' } }, 'app-logs-team')).toEqual({
      state: { settings: { service: 'shop' } },
      references: [{ name: 'appLogsDataView', type: 'index-pattern', id: 'app-logs-team' }],
    });
  });

  it('comes back from an import as a copy with its new id, and is saved with that', () => {
    const references = [
      { name: 'panel_x', type: 'lens', id: 'l' },
      { name: 'appLogsDataView', type: 'index-pattern', id: 'copy' },
    ];
    const state = injectDataView({ settings: {} }, references);
    expect(state).toEqual({ settings: {}, dataViewId: 'copy' });
    expect(extractDataView(state, 'app-logs')).toEqual({
      state: { settings: {} },
      references: [references[1]],
    });
  });

  it('is left as it is in a dashboard without the reference', () => {
    const state = { settings: {} };
    expect(injectDataView(state, [])).toBe(state);
  });
});
