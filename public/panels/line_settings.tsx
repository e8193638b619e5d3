import React, { useMemo } from 'react';
import { EuiButtonGroup, EuiCheckboxGroup, EuiFormRow, htmlIdGenerator } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { LINE_FIELDS } from '../lines/line_fields';
import type { LineField } from '../lines/line_fields';
import type { Density } from '../services/view_state';
import type { PanelSettings } from './panel_settings';

interface Props {
  readonly settings: PanelSettings;
  readonly onSettings: (changes: Partial<PanelSettings>) => void;
}

/** What can be set on the lines only: which fields stand before the message, and how close the rows stand. */
export function LineSettings({ settings, onSettings }: Props) {
  const { fields, density } = settings;
  // The checkboxes' ids are the document's.
  const idOf = useMemo(() => htmlIdGenerator(), []);
  const toggle = (id: string) =>
    onSettings({
      fields: LINE_FIELDS.filter((field) => fields.includes(field) !== (idOf(field) === id)),
    });
  return (
    <>
      <EuiFormRow
        display="rowCompressed"
        fullWidth
        label={i18n.translate('appLogs.panel.settings.fields', {
          defaultMessage: 'Fields before the message',
        })}
      >
        <EuiCheckboxGroup
          compressed
          options={LINE_FIELDS.map((field) => ({
            id: idOf(field),
            label: FIELD_TEXT[field](),
            'data-test-subj': `appLogsPanelField-${field}`,
          }))}
          idToSelectedMap={Object.fromEntries(fields.map((field) => [idOf(field), true]))}
          onChange={toggle}
        />
      </EuiFormRow>
      <EuiFormRow
        display="rowCompressed"
        fullWidth
        label={i18n.translate('appLogs.panel.settings.density', { defaultMessage: 'Row density' })}
      >
        <EuiButtonGroup
          legend={i18n.translate('appLogs.panel.settings.density', { defaultMessage: 'Row density' })}
          buttonSize="compressed"
          idSelected={density}
          options={DENSITIES.map((id) => ({
            id,
            label: DENSITY_TEXT[id](),
            'data-test-subj': `appLogsPanelDensity-${id}`,
          }))}
          onChange={(id) => onSettings({ density: DENSITIES.find((one) => one === id) ?? density })}
        />
      </EuiFormRow>
    </>
  );
}

const DENSITIES: readonly Density[] = ['normal', 'compact'];

const DENSITY_TEXT: Readonly<Record<Density, () => string>> = {
  normal: () => i18n.translate('appLogs.panel.density.normal', { defaultMessage: 'Normal' }),
  compact: () => i18n.translate('appLogs.panel.density.compact', { defaultMessage: 'Compact' }),
};

const FIELD_TEXT: Readonly<Record<LineField, () => string>> = {
  time: () => i18n.translate('appLogs.panel.field.time', { defaultMessage: 'Time' }),
  level: () => i18n.translate('appLogs.panel.field.level', { defaultMessage: 'Level' }),
  service: () => i18n.translate('appLogs.panel.field.service', { defaultMessage: 'Service' }),
  logger: () => i18n.translate('appLogs.panel.field.logger', { defaultMessage: 'Logger' }),
};
