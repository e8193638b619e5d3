import React from 'react';
import { EuiButtonGroup } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { FIND_MODES, type FindMode } from '../../common/api/find';

interface Props {
  readonly mode: FindMode;
  readonly onMode: (mode: FindMode) => void;
}

/** Chooses how the search box reads its text. */
export function FindModes({ mode, onMode }: Props) {
  return (
    <EuiButtonGroup
      type="single"
      buttonSize="compressed"
      legend={i18n.translate('appLogs.find.modes', { defaultMessage: 'How to search' })}
      options={FIND_MODES.map((id) => ({
        id,
        label: modeLabel(id),
        'data-test-subj': `appLogsFindMode-${id}`,
      }))}
      idSelected={mode}
      onChange={(id) => {
        const chosen = FIND_MODES.find((each) => each === id);
        if (chosen !== undefined) onMode(chosen);
      }}
      data-test-subj="appLogsFindModes"
    />
  );
}

export function modeLabel(mode: FindMode): string {
  switch (mode) {
    case 'words':
      return i18n.translate('appLogs.find.mode.words', { defaultMessage: 'Words' });
    case 'text':
      return i18n.translate('appLogs.find.mode.text', { defaultMessage: 'Text' });
    case 'regex':
      return i18n.translate('appLogs.find.mode.regex', { defaultMessage: 'Regex' });
  }
}
