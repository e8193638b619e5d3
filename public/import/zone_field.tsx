import React, { useMemo } from 'react';
import moment from 'moment-timezone';
import { EuiComboBox, EuiFormRow } from '@elastic/eui';
import { i18n } from '@kbn/i18n';

interface Props {
  /** IANA name. */
  readonly timezone: string;
  readonly onChange: (timezone: string) => void;
}

/** The zone in which a log's times were written: asked for, never guessed to be UTC. */
export function ZoneField({ timezone, onChange }: Props) {
  const options = useMemo(() => zoneNames(timezone).map((label) => ({ label })), [timezone]);
  return (
    <EuiFormRow
      fullWidth
      label={i18n.translate('appLogs.import.zone', { defaultMessage: 'Time zone of its times' })}
      helpText={i18n.translate('appLogs.import.zone.help', {
        defaultMessage: 'Where the program ran. Used for times that do not say their zone.',
      })}
    >
      <EuiComboBox
        fullWidth
        isClearable={false}
        singleSelection={{ asPlainText: true }}
        options={options}
        selectedOptions={[{ label: timezone }]}
        onChange={([chosen]) => {
          if (chosen !== undefined) onChange(chosen.label);
        }}
        data-test-subj="appLogsZone"
      />
    </EuiFormRow>
  );
}

function zoneNames(current: string): readonly string[] {
  const names = moment.tz.names();
  return names.includes(current) ? names : [current, ...names];
}
