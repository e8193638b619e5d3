import React from 'react';
import { FormattedMessage } from '@kbn/i18n-react';
import { PanelMessage } from './panel_message';

interface Props {
  /** Says that the answer lacks something: then there may be lines all the same. */
  readonly incomplete: string | null;
  readonly onRetry: () => void;
}

/** No line matches. */
export function EmptyPanel({ incomplete, onRetry }: Props) {
  return (
    <PanelMessage
      testSubject="appLogsPanelEmpty"
      onRetry={onRetry}
      title={<FormattedMessage id="appLogs.panel.empty" defaultMessage="No log lines in this time range" />}
    >
      {incomplete ?? (
        <FormattedMessage
          id="appLogs.panel.empty.what"
          defaultMessage="Choose a longer time range, or take away filters, the query, or this panel's own service and level."
        />
      )}
    </PanelMessage>
  );
}
