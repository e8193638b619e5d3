import React from 'react';
import {
  EuiButton,
  EuiFieldText,
  EuiFlexGroup,
  EuiFlexItem,
  EuiForm,
  EuiFormRow,
  EuiSpacer,
} from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { FormattedMessage } from '@kbn/i18n-react';
import { DEFAULT_SERVICE } from '../../common/names';
import { MAX_SERVICE_NAME } from '../../common/service_name';
import { FileField } from './file_field';
import { isEmpty, serviceOf, type FormValues } from './form_values';
import { ImportPreviewView } from './import_preview_view';
import type { ImportPreview } from './use_import_preview';
import { ZoneField } from './zone_field';

interface Props {
  readonly values: FormValues;
  readonly onChange: (values: FormValues) => void;
  /** What is known of the files and the service in the form. */
  readonly shown: ImportPreview;
  readonly onImport: () => void;
}

/** Which files, whose they are, in which zone their times were written, and what they will be. */
export function ImportForm({ values, onChange, shown, onImport }: Props) {
  const empty = isEmpty(values);
  const ready = values.files.length > 0 && !empty;
  return (
    <EuiForm
      component="form"
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) onImport();
      }}
    >
      <FileField files={values.files} empty={empty} onChange={(files) => onChange({ ...values, files })} />
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
              maxLength={MAX_SERVICE_NAME}
              placeholder={DEFAULT_SERVICE}
              value={values.service}
              onChange={(event) => onChange({ ...values, service: event.target.value })}
              data-test-subj="appLogsServiceInput"
            />
          </EuiFormRow>
        </EuiFlexItem>
        <EuiFlexItem>
          <ZoneField timezone={shown.zone} onChange={(timezone) => onChange({ ...values, timezone })} />
        </EuiFlexItem>
      </EuiFlexGroup>
      {shown.file !== null && (
        <>
          <EuiSpacer size="m" />
          <ImportPreviewView
            key={`${shown.file.name} ${shown.file.lastModified}`}
            service={serviceOf(values)}
            shown={shown}
            choice={values.formats}
            onChoice={(formats) => onChange({ ...values, formats })}
          />
        </>
      )}
      <EuiSpacer size="l" />
      <EuiButton fill fullWidth type="submit" isDisabled={!ready} data-test-subj="appLogsImportButton">
        <FormattedMessage id="appLogs.import.start" defaultMessage="Import" />
      </EuiButton>
    </EuiForm>
  );
}
