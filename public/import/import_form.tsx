import React from 'react';
import {
  EuiButton,
  EuiFieldText,
  EuiFilePicker,
  EuiFlexGroup,
  EuiFlexItem,
  EuiForm,
  EuiFormRow,
  EuiSpacer,
} from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { FormattedMessage } from '@kbn/i18n-react';
import { DEFAULT_SERVICE } from '../../common/names';
import type { FormValues } from './import_panel';
import { ZoneField } from './zone_field';

interface Props {
  readonly values: FormValues;
  readonly onChange: (values: FormValues) => void;
  readonly onImport: () => void;
}

/** Which file, whose it is, and in which zone its times were written. */
export function ImportForm({ values, onChange, onImport }: Props) {
  const empty = values.file !== null && values.file.size === 0;
  return (
    <EuiForm
      component="form"
      onSubmit={(event) => {
        event.preventDefault();
        if (values.file !== null && !empty) onImport();
      }}
    >
      <EuiFormRow
        fullWidth
        isInvalid={empty}
        error={i18n.translate('appLogs.import.empty', {
          defaultMessage: 'This file is empty: there is nothing to import.',
        })}
      >
        <EuiFilePicker
          fullWidth
          isInvalid={empty}
          display="large"
          data-test-subj="appLogsFilePicker"
          aria-label={i18n.translate('appLogs.import.file', { defaultMessage: 'Log file' })}
          initialPromptText={i18n.translate('appLogs.import.drop', {
            defaultMessage: 'Drop an app.log here, or click to choose one',
          })}
          onChange={(files) => onChange({ ...values, file: files?.item(0) ?? null })}
        />
      </EuiFormRow>
      <EuiSpacer size="m" />
      <EuiFlexGroup gutterSize="m">
        <EuiFlexItem>
          <EuiFormRow
            fullWidth
            label={i18n.translate('appLogs.import.service', { defaultMessage: 'Service' })}
            helpText={i18n.translate('appLogs.import.service.help', {
              defaultMessage: 'Whose log this is, e.g. checkout.',
            })}
          >
            <EuiFieldText
              fullWidth
              maxLength={200}
              placeholder={DEFAULT_SERVICE}
              value={values.service}
              onChange={(event) => onChange({ ...values, service: event.target.value })}
              data-test-subj="appLogsServiceInput"
            />
          </EuiFormRow>
        </EuiFlexItem>
        <EuiFlexItem>
          <ZoneField timezone={values.timezone} onChange={(timezone) => onChange({ ...values, timezone })} />
        </EuiFlexItem>
      </EuiFlexGroup>
      <EuiSpacer size="l" />
      <EuiButton
        fill
        fullWidth
        type="submit"
        isDisabled={values.file === null || empty}
        data-test-subj="appLogsImportButton"
      >
        <FormattedMessage id="appLogs.import.start" defaultMessage="Import" />
      </EuiButton>
    </EuiForm>
  );
}
