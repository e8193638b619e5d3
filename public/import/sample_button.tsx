import React from 'react';
import { EuiButtonEmpty, EuiHorizontalRule, EuiText } from '@elastic/eui';
import { FormattedMessage } from '@kbn/i18n-react';

/** For somebody without a log at hand. */
export function SampleButton({ onLoad }: { readonly onLoad: () => void }) {
  return (
    <>
      <EuiHorizontalRule margin="m" />
      <div style={{ textAlign: 'center' }}>
        <EuiButtonEmpty iconType="beaker" onClick={onLoad} data-test-subj="appLogsLoadSample">
          <FormattedMessage id="appLogs.sample.load" defaultMessage="Load the sample log" />
        </EuiButtonEmpty>
        <EuiText size="xs" color="subdued">
          <FormattedMessage
            id="appLogs.sample.text"
            defaultMessage="A small Python program’s log; its times are moved so that it ends now."
          />
        </EuiText>
      </div>
    </>
  );
}
