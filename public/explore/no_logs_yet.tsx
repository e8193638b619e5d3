import React from 'react';
import { EuiEmptyPrompt } from '@elastic/eui';
import { FormattedMessage } from '@kbn/i18n-react';
import { SetupLink } from '../setup/setup_link';

/** The page before there is any data, for a person who may read only: says who can bring some. */
export function NoLogsYet() {
  return (
    <EuiEmptyPrompt
      iconType="logoLogging"
      data-test-subj="appLogsNoLogsYet"
      title={
        <h2>
          <FormattedMessage id="appLogs.noLogs.title" defaultMessage="There are no log lines yet" />
        </h2>
      }
      body={
        <p>
          <FormattedMessage
            id="appLogs.noLogs.text"
            defaultMessage="Importing needs the Kibana privilege “All” for App Logs in this space; yours is to read. Ask an administrator for it, or somebody who has it to import a file."
          />
        </p>
      }
      actions={<SetupLink />}
    />
  );
}
