import React from 'react';
import { EuiFieldText, EuiFormRow, EuiSelect } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { PANEL_LINES } from '../../common/names';
import { compareText } from '../insight/compare_text';
import { COMPARE_NAMES } from '../insight/compare_with';
import { LineSettings } from './line_settings';
import { MINIMUM_LEVELS, minimumLevelText } from './minimum_level';
import type { LogPanelProps } from './log_panel';
import { comparesWindows, type PanelText } from './panel_kinds';
import type { PanelSettings } from './panel_settings';
import { ServiceField } from './service_field';

interface Props {
  readonly services: LogPanelProps['services'];
  readonly panel: PanelText;
  readonly settings: PanelSettings;
  readonly title: string;
  readonly onSettings: (changes: Partial<PanelSettings>) => void;
  readonly onTitle: (title: string) => void;
}

/** What can be set on a panel. */
export function SettingsForm({ services, panel, settings, title, onSettings, onTitle }: Props) {
  return (
    <>
      <EuiFormRow
        display="rowCompressed"
        fullWidth
        label={i18n.translate('appLogs.panel.settings.title', { defaultMessage: 'Title' })}
      >
        <EuiFieldText
          fullWidth
          compressed
          value={title}
          maxLength={200}
          placeholder={panel.name()}
          onChange={({ target }) => onTitle(target.value)}
          data-test-subj="appLogsPanelTitle"
        />
      </EuiFormRow>
      <ServiceField
        services={services}
        service={settings.service}
        onChange={(service) => onSettings({ service })}
      />
      <EuiFormRow
        display="rowCompressed"
        fullWidth
        label={i18n.translate('appLogs.panel.settings.level', { defaultMessage: 'Minimum level' })}
      >
        <EuiSelect
          fullWidth
          compressed
          value={settings.minimumLevel ?? ''}
          options={[
            {
              value: '',
              text: i18n.translate('appLogs.panel.settings.allLevels', { defaultMessage: 'All lines' }),
            },
            ...MINIMUM_LEVELS.map((level) => ({ value: level, text: minimumLevelText(level) })),
          ]}
          onChange={({ target }) =>
            onSettings({ minimumLevel: MINIMUM_LEVELS.find((level) => level === target.value) ?? null })
          }
          data-test-subj="appLogsPanelLevel"
        />
      </EuiFormRow>
      {panel.kind === PANEL_LINES && (
        <LineSettings services={services} settings={settings} onSettings={onSettings} />
      )}
      {comparesWindows(panel.kind) && (
        <EuiFormRow
          display="rowCompressed"
          fullWidth
          label={i18n.translate('appLogs.compare.with', { defaultMessage: 'Compared with' })}
        >
          <EuiSelect
            fullWidth
            compressed
            value={settings.compareWith}
            options={COMPARE_NAMES.map((name) => ({ value: name, text: compareText(name) }))}
            onChange={({ target }) =>
              onSettings({
                compareWith: COMPARE_NAMES.find((name) => name === target.value) ?? settings.compareWith,
              })
            }
            data-test-subj="appLogsPanelCompareWith"
          />
        </EuiFormRow>
      )}
    </>
  );
}
