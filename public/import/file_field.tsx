import React from 'react';
import { EuiFilePicker, EuiFormRow } from '@elastic/eui';
import { i18n } from '@kbn/i18n';

interface Props {
  readonly files: readonly File[];
  readonly onChange: (files: readonly File[]) => void;
  /** There is nothing in what was chosen. */
  readonly empty: boolean;
}

/** The files to import, chosen or dropped; small once there are some, so that what is in them has the room. */
export function FileField({ files, onChange, empty }: Props) {
  return (
    <EuiFormRow
      fullWidth
      isInvalid={empty}
      error={i18n.translate('appLogs.import.empty', {
        defaultMessage: 'This file is empty: there is nothing to import.',
      })}
    >
      <EuiFilePicker
        fullWidth
        multiple
        isInvalid={empty}
        display={files.length === 0 ? 'large' : 'default'}
        data-test-subj="appLogsFilePicker"
        aria-label={i18n.translate('appLogs.import.file', { defaultMessage: 'Log files' })}
        // It forgets its files when the form comes back; we do not.
        initialPromptText={files.length === 0 ? prompt() : files.map((file) => file.name).join(', ')}
        onChange={(chosen) => onChange(chosen === null ? [] : Array.from(chosen))}
      />
    </EuiFormRow>
  );
}

const prompt = () =>
  i18n.translate('appLogs.import.drop', {
    defaultMessage: 'Drop an app.log here, or click to choose one; its rotated files and .gz too',
  });
