import React, { useState } from 'react';
import type { FormEvent } from 'react';
import {
  EuiButton,
  EuiButtonEmpty,
  EuiFlexGroup,
  EuiFlyoutBody,
  EuiFlyoutFooter,
  EuiFlyoutHeader,
  EuiForm,
  EuiSpacer,
  EuiTitle,
} from '@elastic/eui';
import { I18nProvider, FormattedMessage } from '@kbn/i18n-react';
import type { ChosenSettings } from './open_settings';
import type { LogPanelProps } from './log_panel';
import type { PanelText } from './panel_kinds';
import type { PanelSettings } from './panel_settings';
import type { DashboardInput } from './panel_view';
import { SettingsForm } from './settings_form';
import { SettingsPreview } from './settings_preview';

export const TITLE_ID = 'appLogsPanelSettingsTitle';
const FORM_ID = 'appLogsPanelSettingsForm';

interface Props {
  readonly services: LogPanelProps['services'];
  readonly panel: PanelText;
  readonly settings: PanelSettings;
  readonly title: string;
  readonly isNew: boolean;
  readonly input: DashboardInput;
  readonly onSave: (chosen: ChosenSettings) => void;
  readonly onCancel: () => void;
}

/** A panel's own settings, with what they give. */
export function SettingsFlyout({ services, panel, input, isNew, onSave, onCancel, ...initial }: Props) {
  const [settings, setSettings] = useState(initial.settings);
  const [title, setTitle] = useState(initial.title);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSave({ settings, title: title.trim() });
  };
  return (
    <I18nProvider>
      <EuiFlyoutHeader hasBorder>
        <EuiTitle size="s">
          <h2 id={TITLE_ID}>{panel.name()}</h2>
        </EuiTitle>
      </EuiFlyoutHeader>
      <EuiFlyoutBody>
        <EuiForm component="form" id={FORM_ID} onSubmit={submit}>
          <SettingsForm
            services={services}
            panel={panel}
            settings={settings}
            title={title}
            onSettings={(changes) => setSettings({ ...settings, ...changes })}
            onTitle={setTitle}
          />
        </EuiForm>
        <EuiSpacer />
        <SettingsPreview services={services} panel={panel} settings={settings} title={title} input={input} />
      </EuiFlyoutBody>
      <EuiFlyoutFooter>
        <EuiFlexGroup justifyContent="spaceBetween" responsive={false}>
          <EuiButtonEmpty onClick={onCancel} flush="left" data-test-subj="appLogsPanelCancel">
            <FormattedMessage id="appLogs.panel.settings.cancel" defaultMessage="Cancel" />
          </EuiButtonEmpty>
          <EuiButton fill type="submit" form={FORM_ID} data-test-subj="appLogsPanelSave">
            {isNew ? (
              <FormattedMessage id="appLogs.panel.settings.add" defaultMessage="Add panel" />
            ) : (
              <FormattedMessage id="appLogs.panel.settings.save" defaultMessage="Save" />
            )}
          </EuiButton>
        </EuiFlexGroup>
      </EuiFlyoutFooter>
    </I18nProvider>
  );
}
