import { useState } from 'react';
import { placePanel } from './place_panel';
import { useDashboardServices } from './dashboard_services';
import { createDashboard, updateDashboard } from './dashboard_store';
import { failureText } from './failure_text';
import { NEW_DASHBOARD, type Dashboard, type StoredDashboard } from './saved_dashboard';
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
  addPanel(type: string): void;
  removePanel(id: string): void;
  /** @param title for a dashboard that has none yet */
  save(view: DashboardView, title?: string): Promise<void>;
}

/**
 * Changing a dashboard and saving it.
 * @param onCreated takes the id of a dashboard that was new
 */
export function useDashboardEdit(
  stored: StoredDashboard | null,
  onCreated: (id: string) => void,
): DashboardEdit {
  const { toasts } = useDashboardServices();
  const [saved, setSaved] = useState(stored);
  const [dashboard, setDashboard] = useState(stored?.dashboard ?? NEW_DASHBOARD);
  const [editing, setEditing] = useState(stored === null);
  const [saving, setSaving] = useState(false);
  const before = saved?.dashboard ?? NEW_DASHBOARD;

  const addPanel = (type: string) => {
    const id = crypto.randomUUID();
    const input = { enhancements: {} };
    const panel = {
      id,
      type,
      grid: placePanel(dashboard.panels),
      title: '',
      reference: null,
      input,
      saved: {},
    };
    setDashboard({ ...dashboard, panels: [...dashboard.panels, panel] });
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
    removePanel: (id) =>
      setDashboard({ ...dashboard, panels: dashboard.panels.filter((panel) => panel.id !== id) }),
    save,
  };
}
