import React from 'react';
import { toMountPoint } from '@kbn/kibana-react-plugin/public';
import { skip, take } from 'rxjs';
import type { StartServices } from '../plugin_types';
import type { PanelText } from './panel_kinds';
import { readSettings } from './panel_settings';
import type { PanelSettings } from './panel_settings';
import type { DashboardInput } from './panel_view';
import { SettingsFlyout, TITLE_ID } from './settings_flyout';

interface Opened {
  readonly panel: PanelText;
  /** As they were saved, not narrowed yet; undefined for a new panel. */
  readonly settings: unknown;
  /** The panel's own title; empty when it has none. */
  readonly title: string;
  readonly isNew: boolean;
  /** What the dashboard narrows the preview by. */
  readonly input: DashboardInput;
}

/** What a person chose. */
export interface ChosenSettings {
  readonly settings: PanelSettings;
  /** Empty for the panel's usual title. */
  readonly title: string;
}

/** Lets a person set up a panel, in a flyout over the dashboard. Rejects when they close it without saving. */
export function openSettings({ core, plugins }: StartServices, opened: Opened): Promise<ChosenSettings> {
  return new Promise((resolve, reject) => {
    const flyout = core.overlays.openFlyout(
      toMountPoint(
        <SettingsFlyout
          services={{ core, plugins }}
          panel={opened.panel}
          settings={readSettings(opened.settings)}
          title={opened.title}
          isNew={opened.isNew}
          input={opened.input}
          onSave={(chosen) => {
            resolve(chosen);
            void flyout.close();
          }}
          onCancel={() => void flyout.close()}
        />,
        { theme$: core.theme.theme$ },
      ),
      { size: 'm', ownFocus: true, 'data-test-subj': 'appLogsPanelSettings', 'aria-labelledby': TITLE_ID },
    );
    // Somebody who goes to another app leaves no flyout behind.
    const leaving = core.application.currentAppId$
      .pipe(skip(1), take(1))
      .subscribe(() => void flyout.close());
    void flyout.onClose.then(() => {
      leaving.unsubscribe();
      // Without effect after a save.
      reject(new Error('The settings were closed without saving.'));
    });
  });
}
