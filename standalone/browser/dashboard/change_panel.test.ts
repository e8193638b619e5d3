import { clonedPanel, newPanel, withInput, withTitle } from './change_panel';
import { NEW_DASHBOARD, readDashboard, writeDashboard } from './saved_dashboard';
import type { DashboardPanel } from './saved_dashboard';

/** What a dashboard with this panel is after it was saved and opened again. */
function savedAndRead(panel: DashboardPanel): DashboardPanel | undefined {
  const written = writeDashboard({ ...NEW_DASHBOARD, title: 'Mine', panels: [panel] }, []);
  return readDashboard({ id: 'd', ...written }).dashboard.panels[0];
}

const settings = { service: 'shop' };

describe('a changed panel', () => {
  it('keeps its settings and title when it is saved', () => {
    const panel = newPanel([], 'p', 'appLogsLines', { settings, title: 'Shop' });
    expect(savedAndRead(panel)).toMatchObject({ title: 'Shop', input: { settings, enhancements: {} } });
  });

  it('has the new input only, and its own title again when that is taken away', () => {
    const panel = newPanel([], 'p', 'appLogsLines', { settings, title: 'Shop', timeRange: {} });
    const edited = savedAndRead(withInput(panel, { settings: { service: null } }));
    expect(edited?.input).toEqual({ settings: { service: null } });
    expect(edited?.title).toBe('');
    expect(savedAndRead(withTitle(panel, 'Other'))?.title).toBe('Other');
  });

  it('is cloned beside the others', () => {
    const panel = newPanel([], 'p', 'appLogsLines', { settings });
    const clone = clonedPanel([panel], panel, 'q', 'Log lines');
    expect(clone).toMatchObject({ id: 'q', title: 'Log lines (copy)', input: { settings } });
    expect(clone.grid).not.toEqual(panel.grid);
  });
});
