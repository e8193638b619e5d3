import React, { useMemo } from 'react';
import moment from 'moment-timezone';
import { EuiComboBox, EuiFormRow } from '@elastic/eui';
import { i18n } from '@kbn/i18n';

interface Props {
  /** IANA name; null where none needs to be chosen. */
  readonly timezone: string | null;
  readonly onChange: (timezone: string | null) => void;
  /** What no choice means; a choice can be taken back where there is such a thing. */
  readonly unchosen?: string;
}

/** The zone in which a log's times were written: asked for, never guessed to be UTC. */
export function ZoneField({ timezone, onChange, unchosen }: Props) {
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
        isClearable={unchosen !== undefined}
        placeholder={unchosen}
        singleSelection={{ asPlainText: true }}
        options={options}
        selectedOptions={timezone === null ? [] : [{ label: timezone }]}
        onChange={([chosen]) => {
          if (chosen !== undefined || unchosen !== undefined) onChange(chosen?.label ?? null);
        }}
        data-test-subj="appLogsZone"
      />
    </EuiFormRow>
  );
}

function zoneNames(current: string | null): readonly string[] {
  const names = moment.tz.names();
  return current === null || names.includes(current) ? names : [current, ...names];
}
