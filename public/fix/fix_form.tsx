import React from 'react';
import { EuiFieldText, EuiForm, EuiFormRow, EuiRadioGroup, EuiSpacer, EuiText } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { FormattedMessage } from '@kbn/i18n-react';
import { MAX_SERVICE_NAME } from '../../common/service_name';
import { FormatHelp } from '../formats/format_help';
import type { FormatChoice } from '../formats/format_choice';
import { ZoneField } from '../import/zone_field';
import { isPoorlyRead } from '../preview/preview_numbers';
import { PreviewView } from '../preview/preview_view';
import type { ChoicePreview } from '../preview/use_choice_preview';
import { FailurePrompt } from '../services/failure_prompt';
import type { RequestState } from '../services/use_request';
import { extentsOf, type FixExtent, type FixTarget } from './fix_target';

/** What a person sets in the form. */
export interface FixValues {
  readonly extent: FixExtent;
  /** As typed. */
  readonly service: string;
  /** IANA zone; null leaves each line its own. */
  readonly timezone: string | null;
  readonly formats: FormatChoice;
}

interface Props {
  readonly formId: string;
  readonly target: FixTarget;
  readonly values: FixValues;
  readonly onChange: (values: FixValues) => void;
  readonly originals: RequestState<{ readonly text: string | null }>;
  readonly shown: ChoicePreview;
  readonly onStart: () => void;
}

/** Which lines are wrong, and what is right: their service, zone and format, tried on some of them. */
export function FixForm({ formId, target, values, onChange, originals, shown, onStart }: Props) {
  const { preview, settings, zone } = shown;
  const extents = extentsOf(target);
  const poorlyRead = preview.answer !== null && isPoorlyRead(preview.answer);
  const text = originals.answer?.text ?? null;
  return (
    <EuiForm
      component="form"
      id={formId}
      onSubmit={(event) => {
        event.preventDefault();
        if (values.service.trim() !== '') onStart();
      }}
    >
      {extents.length > 1 && (
        <>
          <EuiRadioGroup
            legend={{
              children: i18n.translate('appLogs.fix.extent', { defaultMessage: 'Lines to read again' }),
            }}
            name="appLogsFixExtent"
            options={extents.map((id) => ({ id, label: extentName(id, target) }))}
            idSelected={values.extent}
            onChange={(id) => {
              const extent = extents.find((one) => one === id);
              if (extent !== undefined) onChange({ ...values, extent });
            }}
            data-test-subj="appLogsFixExtent"
          />
          <EuiSpacer size="m" />
        </>
      )}
      <EuiFormRow
        fullWidth
        label={i18n.translate('appLogs.import.service', { defaultMessage: 'Service' })}
        helpText={i18n.translate('appLogs.fix.service.help', {
          defaultMessage: 'Another name gives the lines to that service.',
        })}
      >
        <EuiFieldText
          fullWidth
          maxLength={MAX_SERVICE_NAME}
          value={values.service}
          isInvalid={values.service.trim() === ''}
          onChange={(event) => onChange({ ...values, service: event.target.value })}
          data-test-subj="appLogsFixService"
        />
      </EuiFormRow>
      <ZoneField
        timezone={values.timezone}
        unchosen={i18n.translate('appLogs.fix.zone.unchosen', {
          defaultMessage: 'As it is',
        })}
        onChange={(timezone) => onChange({ ...values, timezone })}
      />
      <EuiSpacer size="m" />
      {originals.failure !== null && !originals.loading && (
        <FailurePrompt
          compact
          failure={originals.failure}
          onRetry={originals.retry}
          title={i18n.translate('appLogs.fix.noOriginals', {
            defaultMessage: 'The lines could not be loaded for a preview',
          })}
        />
      )}
      {originals.answer !== null && text === null && (
        <EuiText size="s" color="subdued" data-test-subj="appLogsFixNoLines">
          <p>
            <FormattedMessage id="appLogs.fix.noLines" defaultMessage="There are no such lines any more." />
          </p>
        </EuiText>
      )}
      {text !== null && (
        <PreviewView
          state={preview}
          zone={zone}
          withoutPreview={i18n.translate('appLogs.fix.withoutPreview', {
            defaultMessage: 'The lines can be read again all the same.',
          })}
        />
      )}
      <EuiSpacer size="s" />
      <FormatHelp
        service={values.service.trim()}
        saved={settings?.formats ?? []}
        choice={values.formats}
        onChange={(formats) => onChange({ ...values, formats })}
        offers={preview.answer?.offers ?? []}
        poorlyRead={poorlyRead}
        text={text ?? ''}
      />
    </EuiForm>
  );
}

function extentName(extent: FixExtent, { path, service }: FixTarget): string {
  switch (extent) {
    case 'import':
      return i18n.translate('appLogs.fix.import', { defaultMessage: 'This import' });
    case 'file':
      return i18n.translate('appLogs.fix.file', {
        defaultMessage: 'The file {path} of {service}',
        values: { path: path ?? '', service },
      });
    case 'service':
      return i18n.translate('appLogs.fix.wholeService', {
        defaultMessage: 'All lines of {service}',
        values: { service },
      });
  }
}
