import React from 'react';
import { EuiSpacer, EuiText } from '@elastic/eui';
import { FormattedMessage } from '@kbn/i18n-react';
import type { Step } from '../../common/add_data/steps/steps';
import { CopyableFile } from './copyable_file';

/** What is copied to send in the chosen way. */
export function SendStep({ step: { install, file, run } }: { readonly step: Step }) {
  return (
    <>
      {install !== null && (
        <>
          <EuiText size="xs">
            <p>
              {install.what === 'package' ? (
                <FormattedMessage
                  id="appLogs.addData.install"
                  defaultMessage="In a copy of App Logs’ sources; the package is on no index:"
                />
              ) : (
                <FormattedMessage
                  id="appLogs.addData.installClient"
                  defaultMessage="Elasticsearch’s client:"
                />
              )}
            </p>
          </EuiText>
          <EuiSpacer size="xs" />
          <CopyableFile file={install.file} testSubject="appLogsStepInstall" />
        </>
      )}
      <CopyableFile file={file} testSubject="appLogsStepFile" />
      {run !== null && <CopyableFile file={run} testSubject="appLogsStepRun" />}
    </>
  );
}
