import React from 'react';
import { EuiCallOut, EuiFormRow, EuiRadioGroup, EuiSelect, EuiSpacer } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { FormattedMessage } from '@kbn/i18n-react';
import { EXPORT_FORMATS, type ExportFormat } from '../../common/api/export';
import { bytesText } from '../services/number_format';
import { MOST_IN_MEMORY, writesToDisk } from './file_sink';

/** What a person chooses. */
export interface ExportChoice {
  readonly format: ExportFormat;
  readonly order: 'oldest' | 'newest';
}

interface Props {
  readonly choice: ExportChoice;
  readonly onChange: (choice: ExportChoice) => void;
}

/** Which kind of file, and in which order. */
export function ExportForm({ choice, onChange }: Props) {
  const formats = EXPORT_FORMATS.map((format) => ({ id: format, label: FORMAT_LABELS[format]() }));
  return (
    <>
      <EuiRadioGroup
        legend={{
          children: i18n.translate('appLogs.export.format', { defaultMessage: 'Kind of file' }),
        }}
        options={formats.map(({ id, label }) => ({
          id: `appLogsExport-${id}`,
          label,
          'data-test-subj': `appLogsExportFormat-${id}`,
        }))}
        idSelected={`appLogsExport-${choice.format}`}
        onChange={(id) => {
          const format = EXPORT_FORMATS.find((known) => `appLogsExport-${known}` === id);
          if (format !== undefined) onChange({ ...choice, format });
        }}
      />
      <EuiSpacer size="m" />
      <EuiFormRow label={i18n.translate('appLogs.export.order', { defaultMessage: 'Order' })}>
        <EuiSelect
          compressed
          value={choice.order}
          options={[
            {
              value: 'oldest',
              text: i18n.translate('appLogs.export.order.oldest', {
                defaultMessage: 'Oldest first, as in a file',
              }),
            },
            {
              value: 'newest',
              text: i18n.translate('appLogs.export.order.newest', { defaultMessage: 'Newest first' }),
            },
          ]}
          onChange={(event) =>
            onChange({ ...choice, order: event.target.value === 'newest' ? 'newest' : 'oldest' })
          }
          data-test-subj="appLogsExportOrder"
        />
      </EuiFormRow>
      {!writesToDisk() && (
        <>
          <EuiSpacer size="m" />
          <EuiCallOut
            size="s"
            iconType="iInCircle"
            data-test-subj="appLogsExportInMemory"
            title={
              <FormattedMessage
                id="appLogs.export.inMemory"
                defaultMessage="This browser holds the file in memory until it is whole: at most {size}."
                values={{ size: bytesText(MOST_IN_MEMORY) }}
              />
            }
          />
        </>
      )}
    </>
  );
}

const FORMAT_LABELS: Readonly<Record<ExportFormat, () => string>> = {
  text: () =>
    i18n.translate('appLogs.export.format.text', {
      defaultMessage: 'Text: the lines as they were written; a whole file byte by byte as it was imported',
    }),
  ndjson: () =>
    i18n.translate('appLogs.export.format.ndjson', {
      defaultMessage: 'NDJSON: one document with all fields a line',
    }),
  csv: () =>
    i18n.translate('appLogs.export.format.csv', {
      defaultMessage: 'CSV: a table of the columns on the page, safe to open in a spreadsheet',
    }),
};
