import React, { useMemo } from 'react';
import { EuiComboBox, EuiFormRow } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { dataEndpoint } from '../../common/api/logs';
import { MAX_SERVICE_NAME } from '../../common/service_name';
import { createCall } from '../services/call';
import { useQuestion } from '../services/use_question';
import type { LogPanelProps } from './log_panel';

interface Props {
  readonly services: LogPanelProps['services'];
  /** Null means all. */
  readonly service: string | null;
  readonly onChange: (service: string | null) => void;
}

/** One service or all: offered are those that have data, and one that has none yet can be typed. */
export function ServiceField({ services, service, onChange }: Props) {
  const { http } = services.core;
  const call = useMemo(() => createCall(http), [http]);
  const { answer, loading, failure } = useQuestion(call, dataEndpoint, undefined);
  const known = answer?.services ?? [];
  return (
    <EuiFormRow
      display="rowCompressed"
      fullWidth
      label={i18n.translate('appLogs.panel.settings.service', { defaultMessage: 'Service' })}
      helpText={
        failure === null
          ? undefined
          : i18n.translate('appLogs.panel.settings.servicesUnknown', {
              defaultMessage: 'The services cannot be listed: {reason} Type the name of one.',
              values: { reason: failure.message },
            })
      }
    >
      <EuiComboBox
        fullWidth
        compressed
        singleSelection={{ asPlainText: true }}
        isLoading={loading}
        placeholder={i18n.translate('appLogs.panel.settings.allServices', {
          defaultMessage: 'All services',
        })}
        aria-label={i18n.translate('appLogs.panel.settings.service', { defaultMessage: 'Service' })}
        options={known.map((label) => ({ label }))}
        selectedOptions={service === null ? [] : [{ label: service }]}
        onChange={([chosen]) => onChange(chosen?.label ?? null)}
        onCreateOption={(typed) => {
          const name = typed.trim().slice(0, MAX_SERVICE_NAME);
          if (name !== '') onChange(name);
        }}
        customOptionText={i18n.translate('appLogs.panel.settings.typedService', {
          defaultMessage: 'Use {name}, which has no lines yet',
          values: { name: '{searchValue}' },
        })}
        data-test-subj="appLogsPanelService"
      />
    </EuiFormRow>
  );
}
