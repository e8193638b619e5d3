import React from 'react';
import { EuiLink } from '@elastic/eui';
import { FormattedMessage } from '@kbn/i18n-react';
import { PLUGIN_NAME } from '../../common/names';
import { PanelMessage } from './panel_message';

interface Props {
  readonly href: string;
  readonly onRetry: () => void;
}

/** There is no line, and not even our data view: nobody ran setup here, or this person may not see it. */
export function SetupNeeded({ href, onRetry }: Props) {
  return (
    <PanelMessage
      testSubject="appLogsPanelSetup"
      onRetry={onRetry}
      title={
        <FormattedMessage
          id="appLogs.panel.setup"
          defaultMessage="{name} has no data here yet"
          values={{ name: PLUGIN_NAME }}
        />
      }
      action={
        <p style={{ marginBlockEnd: 4 }}>
          <EuiLink href={href} data-test-subj="appLogsPanelSetupLink">
            <FormattedMessage
              id="appLogs.panel.setup.open"
              defaultMessage="Open {name}"
              values={{ name: PLUGIN_NAME }}
            />
          </EuiLink>
        </p>
      }
    >
      <FormattedMessage
        id="appLogs.panel.setup.what"
        defaultMessage="Its data view is missing in this space. Import a log in {name}, which also sets it up."
        values={{ name: PLUGIN_NAME }}
      />
    </PanelMessage>
  );
}
