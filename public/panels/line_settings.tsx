import React, { useMemo } from 'react';
import { EuiButtonGroup, EuiCheckboxGroup, EuiFormRow, EuiSwitch, htmlIdGenerator } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { FIELD } from '../../common/fields';
import { ColumnsButton } from '../lines/columns/columns_button';
import { useDataView } from '../services/use_data_view';
import { dataViewId } from '../services/data_view_id';
import type { Density } from '../services/view_state';
import type { LogPanelProps } from './log_panel';
import type { PanelSettings } from './panel_settings';

interface Props {
  readonly services: LogPanelProps['services'];
  readonly settings: PanelSettings;
  readonly onSettings: (changes: Partial<PanelSettings>) => void;
}

/** What can be set on the lines only: which fields stand before the message, and how the rows stand. */
export function LineSettings({ services, settings, onSettings }: Props) {
  const { fields, density, wrap } = settings;
  const { core, plugins } = services;
  const { dataView } = useDataView(plugins.dataViews, dataViewId(core.http.basePath));
  // The checkboxes' ids are the document's.
  const idOf = useMemo(() => htmlIdGenerator(), []);
  const toggle = (id: string) => {
    const toggled = USUAL.find(({ name }) => idOf(name) === id)?.field;
    if (toggled === undefined) return;
    if (fields.includes(toggled)) onSettings({ fields: fields.filter((field) => field !== toggled) });
    else onSettings({ fields: withUsual(fields, toggled) });
  };
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
          options={USUAL.map(({ name, label }) => ({
            id: idOf(name),
            label: label(),
            'data-test-subj': `appLogsPanelField-${name}`,
          }))}
          idToSelectedMap={Object.fromEntries(
            USUAL.map(({ name, field }) => [idOf(name), fields.includes(field)]),
          )}
          onChange={toggle}
        />
      </EuiFormRow>
      <EuiFormRow display="rowCompressed" fullWidth>
        <ColumnsButton
          columns={fields}
          dataView={dataView}
          onColumns={(chosen) => onSettings({ fields: chosen })}
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
      <EuiFormRow display="rowCompressed" fullWidth>
        <EuiSwitch
          compressed
          checked={wrap}
          label={i18n.translate('appLogs.panel.settings.wrap', { defaultMessage: 'Wrap long lines' })}
          onChange={({ target }) => onSettings({ wrap: target.checked })}
          data-test-subj="appLogsPanelWrap"
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

/** The fields that most people choose from; the others are behind the button. */
const USUAL: readonly { readonly name: string; readonly field: string; readonly label: () => string }[] = [
  {
    name: 'time',
    field: FIELD.time,
    label: () => i18n.translate('appLogs.panel.field.time', { defaultMessage: 'Time' }),
  },
  {
    name: 'level',
    field: FIELD.level,
    label: () => i18n.translate('appLogs.panel.field.level', { defaultMessage: 'Level' }),
  },
  {
    name: 'service',
    field: FIELD.service,
    label: () => i18n.translate('appLogs.panel.field.service', { defaultMessage: 'Service' }),
  },
  {
    name: 'logger',
    field: FIELD.logger,
    label: () => i18n.translate('appLogs.panel.field.logger', { defaultMessage: 'Logger' }),
  },
];

/** Adds a usual field before the first of those that usually come after it, else at the end. */
function withUsual(fields: readonly string[], added: string): readonly string[] {
  const order = USUAL.map(({ field }) => field);
  const later = order.slice(order.indexOf(added) + 1);
  const at = fields.findIndex((field) => later.includes(field));
  return at === -1 ? [...fields, added] : [...fields.slice(0, at), added, ...fields.slice(at)];
}
