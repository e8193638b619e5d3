import { useState } from 'react';
import type { IContainer } from '@kbn/embeddable-plugin/public';
import { clonedPanel, newPanel, withInput, withTitle } from './change_panel';
import { useDashboardServices } from './dashboard_services';
import { createDashboard, updateDashboard } from './dashboard_store';
import { failureText } from './failure_text';
import { NEW_DASHBOARD, type Dashboard, type DashboardPanel, type StoredDashboard } from './saved_dashboard';
import type { DashboardView } from './use_dashboard_view';

export interface DashboardEdit {
  readonly dashboard: Dashboard;
  readonly editing: boolean;
  readonly saving: boolean;
  /** There are changes that are not saved. */
  readonly changed: boolean;
  begin(): void;
  /** Leaves edit mode; what was not saved is gone. */
  discard(): void;
  /** Adds a panel, with what its kind asks for first; nothing when the person gives up. */
  addPanel(type: string): Promise<void>;
  /** Asks for the panel's own settings again. */
  editPanel(panel: DashboardPanel): void;
  /** @param title that the panel shows */
  clonePanel(panel: DashboardPanel, title: string): void;
  renamePanel(panel: DashboardPanel, title: string): void;
  removePanel(id: string): void;
  /** @param title for a dashboard that has none yet */
  save(view: DashboardView, title?: string): Promise<void>;
}

/**
 * Changing a dashboard and saving it.
 * @param onCreated takes the id of a dashboard that was new
 * @param getView what narrows the panels now
 */
export function useDashboardEdit(
  stored: StoredDashboard | null,
  onCreated: (id: string) => void,
  getView: () => DashboardView | null,
): DashboardEdit {
  const { toasts, embeddables } = useDashboardServices();
  const [saved, setSaved] = useState(stored);
  const [dashboard, setDashboard] = useState(stored?.dashboard ?? NEW_DASHBOARD);
  const [editing, setEditing] = useState(stored === null);
  const [saving, setSaving] = useState(false);
  const before = saved?.dashboard ?? NEW_DASHBOARD;

  const container: IContainer = {
    getInput: () => {
      const view = getView();
      return view ? { timeRange: view.time, query: view.query, filters: [...view.filters] } : {};
    },
  };
  /** As Kibana does: a rejection means that the person gave up, and says nothing. */
  const askInput = async (type: string, before?: Record<string, unknown>) => {
    try {
      return { ...(await embeddables.get(type)?.getExplicitInput?.(before, container)) };
    } catch {
      return null;
    }
  };
  const change = (update: (panels: readonly DashboardPanel[]) => readonly DashboardPanel[]) =>
    setDashboard((now) => ({ ...now, panels: update(now.panels) }));
  const replace = (panel: DashboardPanel) =>
    change((panels) => panels.map((each) => (each.id === panel.id ? panel : each)));

  const addPanel = async (type: string) => {
    const input = await askInput(type);
    if (input === null) return;
    change((panels) => [...panels, newPanel(panels, crypto.randomUUID(), type, input)]);
  };
  const editPanel = async (panel: DashboardPanel) => {
    const title = panel.title === '' ? {} : { title: panel.title };
    const input = await askInput(panel.type, { ...panel.input, ...title });
    if (input !== null) replace(withInput(panel, input));
  };
  const save = async (view: DashboardView, title = dashboard.title) => {
    setSaving(true);
    try {
      const { query, filters } = view;
      const next = { ...dashboard, title, query, filters };
      const done = saved ? await updateDashboard(saved, next) : await createDashboard(next);
      setSaved(done);
      setDashboard(done.dashboard);
      setEditing(false);
      toasts.addSuccess({
        title: `Dashboard “${title}” was saved`,
        'data-test-subj': 'saveDashboardSuccess',
      });
      if (!saved) onCreated(done.id);
    } catch (error) {
      toasts.addDanger({ title: 'The dashboard was not saved', text: failureText(error) });
    } finally {
      setSaving(false);
    }
  };
  return {
    dashboard,
    editing,
    saving,
    changed: dashboard !== before,
    begin: () => setEditing(true),
    discard: () => {
      setDashboard(before);
      setEditing(false);
    },
    addPanel,
    editPanel: (panel) => void editPanel(panel),
    clonePanel: (panel, title) =>
      change((panels) => [...panels, clonedPanel(panels, panel, crypto.randomUUID(), title)]),
    renamePanel: (panel, title) => replace(withTitle(panel, title)),
    removePanel: (id) => change((panels) => panels.filter((panel) => panel.id !== id)),
    save,
  };
}
