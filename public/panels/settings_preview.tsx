import React from 'react';
import { EuiPanel, EuiTitle } from '@elastic/eui';
import { FormattedMessage } from '@kbn/i18n-react';
import { LogPanel } from './log_panel';
import type { LogPanelProps } from './log_panel';
import type { PanelText } from './panel_kinds';
import type { PanelSettings } from './panel_settings';
import type { DashboardInput } from './panel_view';

const HEIGHT = 280;

interface Props {
  readonly services: LogPanelProps['services'];
  readonly panel: PanelText;
  readonly settings: PanelSettings;
  readonly title: string;
  readonly input: DashboardInput;
}

/** The panel as it will be, on the dashboard's time range, query and filters; nothing in it changes the dashboard. */
export function SettingsPreview({ services, panel, settings, title, input }: Props) {
  return (
    <section data-test-subj="appLogsPanelPreview">
      <EuiTitle size="xxs">
        <h3>
          <FormattedMessage id="appLogs.panel.settings.preview" defaultMessage="Preview" />
        </h3>
      </EuiTitle>
      <EuiPanel hasBorder hasShadow={false} paddingSize="s" style={{ marginTop: 8 }}>
        <EuiTitle size="xxxs">
          <p className="eui-textTruncate" data-test-subj="appLogsPanelPreviewTitle">
            {title.trim() === '' ? panel.name() : title}
          </p>
        </EuiTitle>
        <div style={{ height: HEIGHT }}>
          <LogPanel kind={panel.kind} services={services} settings={settings} refresh={0} {...input} />
        </div>
      </EuiPanel>
    </section>
  );
}
