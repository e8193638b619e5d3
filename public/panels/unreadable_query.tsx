import React from 'react';
import { EuiText } from '@elastic/eui';
import { FormattedMessage } from '@kbn/i18n-react';
import { PanelCenter } from './panel_center';

/** The dashboard's query cannot be read; the message points at the place with a caret on its last line. */
export function UnreadableQuery({ problem }: { readonly problem: string }) {
  return (
    <PanelCenter>
      <EuiText size="s" color="danger" role="alert" data-test-subj="appLogsQueryProblem">
        <p>
          <FormattedMessage
            id="appLogs.panel.badQuery"
            defaultMessage="This query cannot be read. Change it in the dashboard's search bar."
          />
        </p>
        <pre className="eui-textBreakWord" style={{ whiteSpace: 'pre-wrap' }}>
          {problem}
        </pre>
      </EuiText>
    </PanelCenter>
  );
}
