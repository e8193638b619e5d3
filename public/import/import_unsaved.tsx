import React from 'react';
import { i18n } from '@kbn/i18n';
import { SettingsUnsaved } from '../formats/settings_unsaved';
import type { Failure } from '../services/failure';

interface Props {
  readonly failure: Failure;
  /** Imports without the formats. */
  readonly onWithout: () => void;
  readonly onBack: () => void;
}

/** The formats could not be saved for the service: the lines can be imported all the same. */
export function ImportUnsaved({ failure, onWithout, onBack }: Props) {
  return (
    <SettingsUnsaved
      failure={failure}
      untouched={i18n.translate('appLogs.import.untouched', {
        defaultMessage: 'Nothing was imported yet.',
      })}
      without={{
        hint: i18n.translate('appLogs.import.withoutHint', {
          defaultMessage:
            'The lines can be imported without the format: all of them are kept as they are, and can be read again once it is saved.',
        }),
        label: i18n.translate('appLogs.import.without', { defaultMessage: 'Import without the format' }),
        onClick: onWithout,
      }}
      onBack={onBack}
    />
  );
}
