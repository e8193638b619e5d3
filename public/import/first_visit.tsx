import React from 'react';
import { EuiIcon, EuiPanel, EuiSpacer, EuiText, EuiTitle } from '@elastic/eui';
import { FormattedMessage } from '@kbn/i18n-react';
import type { OnOpenImported } from './import_panel';
import { AddDataPanel } from '../add_data/add_data_panel';

interface Props {
  readonly onOpen: OnOpenImported;
}

/** The page before there is any data: asks for some. */
export default function FirstVisit({ onOpen }: Props) {
  return (
    <div data-test-subj="appLogsPage" style={{ width: '100%', padding: '32px 16px' }}>
      <div data-test-subj="appLogsFirstVisit" style={{ maxWidth: 960, margin: '0 auto' }}>
        <div style={{ textAlign: 'center' }}>
          <EuiIcon type="logoLogging" size="xxl" />
          <EuiSpacer size="m" />
          <EuiTitle size="l">
            <h1>
              <FormattedMessage
                id="appLogs.firstVisit.title"
                defaultMessage="See what your application logged"
              />
            </h1>
          </EuiTitle>
          <EuiSpacer size="s" />
          <EuiText color="subdued">
            <p>
              <FormattedMessage
                id="appLogs.firstVisit.text"
                defaultMessage="Drop an app.log and get a timeline by level, searchable lines and tracebacks in one piece. Python’s logging formats are understood as they are; no line is dropped."
              />
            </p>
          </EuiText>
        </div>
        <EuiSpacer size="l" />
        <EuiPanel hasBorder hasShadow={false} paddingSize="l">
          <AddDataPanel onOpen={onOpen} />
        </EuiPanel>
      </div>
    </div>
  );
}
