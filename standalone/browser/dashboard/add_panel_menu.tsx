import { EuiButton, EuiContextMenu, EuiPopover, type EuiContextMenuPanelItemDescriptor } from '@elastic/eui';
import React, { useEffect, useState } from 'react';
import type { EmbeddableFactoryDefinition } from '@kbn/embeddable-plugin/public';
import { useDashboardServices } from './dashboard_services';

/** "Add panel": the kinds that plugins registered, in the groups they ask for. */
export function AddPanelMenu({ onAdd }: { readonly onAdd: (type: string) => void }) {
  const { embeddables } = useDashboardServices();
  const [factories, setFactories] = useState<readonly EmbeddableFactoryDefinition[]>([]);
  const [open, setOpen] = useState(false);
  useEffect(() => {
    let mounted = true;
    void embeddables.creatable().then((found) => {
      if (mounted) setFactories(found);
    });
    return () => {
      mounted = false;
    };
  }, [embeddables]);
  const items = factories.map((factory): EuiContextMenuPanelItemDescriptor => ({
    name: factory.getDisplayName(),
    icon: factory.getIconType?.() ?? 'empty',
    toolTipContent: factory.getDescription?.(),
    'data-test-subj': `createNew-${factory.type}`,
    onClick: () => {
      setOpen(false);
      onAdd(factory.type);
    },
  }));
  return (
    <EuiPopover
      isOpen={open}
      closePopover={() => setOpen(false)}
      panelPaddingSize="none"
      anchorPosition="downLeft"
      // The button stands nearer to the window's edge than the popover likes to.
      buffer={4}
      button={
        <EuiButton
          size="s"
          iconType="plusInCircle"
          onClick={() => setOpen(!open)}
          data-test-subj="dashboardEditorMenuButton"
        >
          Add panel
        </EuiButton>
      }
    >
      <EuiContextMenu
        initialPanelId={0}
        data-test-subj="dashboardEditorContextMenu"
        panels={[{ id: 0, items: [...items] }]}
      />
    </EuiPopover>
  );
}
