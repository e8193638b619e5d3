import React, { useState } from 'react';
import { EuiSpacer, EuiTab, EuiTabs } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { ImportPanel, type OnOpenImported } from '../import/import_panel';
import { ProgramPanel } from './program_panel';

interface Props {
  readonly onOpen: OnOpenImported;
  /** Something was imported, whether or not it gets opened. */
  readonly onImported?: () => void;
}

type Source = 'file' | 'program';

/** Where lines come from: a file that is uploaded, or a program that runs. */
export function AddDataPanel({ onOpen, onImported }: Props) {
  const [source, setSource] = useState<Source>('file');
  return (
    <>
      <EuiTabs>
        <EuiTab
          isSelected={source === 'file'}
          onClick={() => setSource('file')}
          data-test-subj="appLogsSource-file"
        >
          {i18n.translate('appLogs.addData.file', { defaultMessage: 'Upload a file' })}
        </EuiTab>
        <EuiTab
          isSelected={source === 'program'}
          onClick={() => setSource('program')}
          data-test-subj="appLogsSource-program"
        >
          {i18n.translate('appLogs.addData.program', { defaultMessage: 'From a running program' })}
        </EuiTab>
      </EuiTabs>
      <EuiSpacer size="l" />
      {/* An import goes on while somebody reads the steps. */}
      <div hidden={source !== 'file'}>
        <ImportPanel onOpen={onOpen} {...(onImported ? { onImported } : {})} />
      </div>
      {source === 'program' && <ProgramPanel onOpen={onOpen} />}
    </>
  );
}
