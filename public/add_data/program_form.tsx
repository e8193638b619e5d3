import React from 'react';
import { EuiFieldText, EuiFlexGroup, EuiFlexItem, EuiFormRow, EuiSpacer } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { EXAMPLE_PATH, EXAMPLE_URL, type StepValues } from '../../common/add_data/step_values';
import { DEFAULT_NAMESPACE, DEFAULT_SERVICE } from '../../common/names';
import { isServiceName, MAX_SERVICE_NAME } from '../../common/service_name';
import { ZoneField } from '../import/zone_field';
import type { ProgramValues } from './program_values';

interface Props {
  readonly values: ProgramValues;
  /** What the steps are filled in with. */
  readonly filled: StepValues;
  /** The way that is chosen reads a file. */
  readonly readsFile: boolean;
  readonly onChange: (values: ProgramValues) => void;
}

/** What the steps are filled in with. */
export function ProgramForm({ values, filled, readsFile, onChange }: Props) {
  return (
    <>
      <EuiFlexGroup gutterSize="m">
        <EuiFlexItem>
          <NameField
            label={i18n.translate('appLogs.addData.service', { defaultMessage: 'Service' })}
            placeholder={DEFAULT_SERVICE}
            value={values.service}
            onChange={(service) => onChange({ ...values, service })}
            testSubject="appLogsProgramService"
          />
        </EuiFlexItem>
        <EuiFlexItem>
          <NameField
            label={i18n.translate('appLogs.addData.namespace', { defaultMessage: 'Namespace' })}
            placeholder={DEFAULT_NAMESPACE}
            value={values.namespace}
            onChange={(namespace) => onChange({ ...values, namespace })}
            testSubject="appLogsProgramNamespace"
          />
        </EuiFlexItem>
      </EuiFlexGroup>
      <EuiSpacer size="m" />
      <EuiFormRow
        fullWidth
        label={i18n.translate('appLogs.addData.address', { defaultMessage: 'Address of Elasticsearch' })}
        helpText={i18n.translate('appLogs.addData.address.help', {
          defaultMessage:
            'As the machine that sends reaches it. An administrator can say it for everybody: app_logs.elasticsearch_url in kibana.yml.',
        })}
      >
        <EuiFieldText
          fullWidth
          placeholder={EXAMPLE_URL}
          value={filled.elasticsearchUrl}
          onChange={(event) => onChange({ ...values, elasticsearchUrl: event.target.value })}
          data-test-subj="appLogsProgramAddress"
        />
      </EuiFormRow>
      <EuiSpacer size="m" />
      {readsFile && (
        <EuiFlexGroup gutterSize="m">
          <EuiFlexItem>
            <EuiFormRow
              fullWidth
              label={i18n.translate('appLogs.addData.path', { defaultMessage: 'Log file' })}
              helpText={i18n.translate('appLogs.addData.path.help', {
                defaultMessage: 'Its path on that machine; patterns such as *.log too.',
              })}
            >
              <EuiFieldText
                fullWidth
                placeholder={EXAMPLE_PATH}
                value={values.path}
                onChange={(event) => onChange({ ...values, path: event.target.value })}
                data-test-subj="appLogsProgramPath"
              />
            </EuiFormRow>
          </EuiFlexItem>
          <EuiFlexItem>
            <ZoneField
              timezone={filled.timezone}
              onChange={(timezone) => onChange({ ...values, timezone })}
            />
          </EuiFlexItem>
        </EuiFlexGroup>
      )}
    </>
  );
}

interface NameFieldProps {
  readonly label: string;
  readonly placeholder: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly testSubject: string;
}

function NameField({ label, placeholder, value, onChange, testSubject }: NameFieldProps) {
  const isInvalid = !isServiceName(value);
  return (
    <EuiFormRow
      fullWidth
      label={label}
      isInvalid={isInvalid}
      error={i18n.translate('appLogs.addData.badName', {
        defaultMessage: 'A name is one line of at most {most} characters.',
        values: { most: MAX_SERVICE_NAME },
      })}
    >
      <EuiFieldText
        fullWidth
        isInvalid={isInvalid}
        placeholder={placeholder}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        data-test-subj={testSubject}
      />
    </EuiFormRow>
  );
}
