import React, { useState, type ReactNode } from 'react';
import type { Embeddable } from '../../kibana_shared/embeddable';
import { RequestAdapter } from '../../kibana_shared/request_adapter';
import { toMountPoint } from '../plugins/kibana_react';
import { CONTEXT_MENU_TRIGGER } from './context_menu_trigger';
import { useDashboardServices } from './dashboard_services';
import { InspectorView } from './inspector_view';
import type { MenuEntry } from './panel_menu';
import type { DashboardPanel } from './saved_dashboard';
import { TitleDialog } from './title_dialog';
import type { DashboardEdit } from './use_dashboard_edit';

interface PanelMenuState {
  readonly entries: () => Promise<readonly MenuEntry[]>;
  /** What an entry has opened. */
  readonly dialog: ReactNode;
}

/**
 * A panel's menu by Kibana's names: what every panel has, what plugins add, and in edit mode what changes the dashboard.
 * @param embeddable null for a panel that this host cannot show
 */
export function usePanelMenu(
  panel: DashboardPanel,
  title: string,
  embeddable: Embeddable | null,
  edit: DashboardEdit,
): PanelMenuState {
  const { core, uiActions } = useDashboardServices();
  const [naming, setNaming] = useState(false);

  const inspect = (adapter: RequestAdapter) =>
    void core.overlays.openFlyout(
      toMountPoint(<InspectorView title={title} adapter={adapter} />, { theme$: core.theme.theme$ }),
      { 'data-test-subj': 'inspectorPanel' },
    );
  const editing = (): MenuEntry[] => [
    ...(embeddable?.getOutput().editableWithExplicitInput === true
      ? [{ id: 'editPanel', name: `Edit ${title}`, icon: 'pencil', run: () => edit.editPanel(panel) }]
      : []),
    { id: 'clonePanel', name: 'Clone panel', icon: 'copy', run: () => edit.clonePanel(panel, title) },
    { id: 'ACTION_CUSTOMIZE_PANEL', name: 'Panel settings', icon: 'gear', run: () => setNaming(true) },
    {
      id: 'deletePanel',
      name: 'Delete from dashboard',
      icon: 'trash',
      run: () => edit.removePanel(panel.id),
    },
  ];
  const entries = async () => {
    const adapter = embeddable?.getInspectorAdapters()?.requests;
    const context = { embeddable };
    const added = embeddable
      ? await uiActions.getTriggerCompatibleActions(CONTEXT_MENU_TRIGGER, context)
      : [];
    return [
      ...(adapter instanceof RequestAdapter
        ? [{ id: 'openInspector', name: 'Inspect', icon: 'inspect', run: () => inspect(adapter) }]
        : []),
      ...added.map((action) => ({
        id: action.id,
        name: action.getDisplayName(context),
        icon: action.getIconType(context) ?? 'empty',
        run: () => void action.execute(context),
      })),
      ...(edit.editing ? editing() : []),
    ];
  };
  const dialog = naming ? (
    <TitleDialog
      title={panel.title}
      onClose={() => setNaming(false)}
      onSave={(next) => {
        setNaming(false);
        edit.renamePanel(panel, next);
      }}
    />
  ) : null;
  return { entries, dialog };
}
