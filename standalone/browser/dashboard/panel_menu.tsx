import {
  EuiButtonIcon,
  EuiContextMenu,
  EuiPopover,
  type EuiContextMenuPanelItemDescriptor,
} from '@elastic/eui';
import React, { useState } from 'react';

/** One entry of a panel's menu. */
export interface MenuEntry {
  readonly id: string;
  readonly name: string;
  readonly icon: string;
  readonly run: () => void;
}

interface Props {
  readonly title: string;
  /** Asked for whenever the menu is opened. */
  readonly entries: () => Promise<readonly MenuEntry[]>;
}

/** What can be done with a panel. */
export function PanelMenu({ title, entries }: Props) {
  const [items, setItems] = useState<readonly MenuEntry[] | null>(null);
  const close = () => setItems(null);
  return (
    <EuiPopover
      isOpen={items !== null}
      closePopover={close}
      panelPaddingSize="none"
      anchorPosition="downRight"
      button={
        <EuiButtonIcon
          iconType="boxesHorizontal"
          color="text"
          aria-label={`Panel options for ${title}`}
          onClick={() => (items === null ? void entries().then(setItems) : close())}
          data-test-subj="embeddablePanelToggleMenuIcon"
        />
      }
    >
      <EuiContextMenu
        initialPanelId={0}
        panels={[
          {
            id: 0,
            items: (items ?? []).map(({ id, name, icon, run }): EuiContextMenuPanelItemDescriptor => ({
              name,
              icon,
              'data-test-subj': `embeddablePanelAction-${id}`,
              onClick: () => {
                close();
                run();
              },
            })),
          },
        ]}
      />
    </EuiPopover>
  );
}
