import React from 'react';
import { EuiFlyout, EuiFlyoutBody, EuiFlyoutHeader, EuiTitle, useGeneratedHtmlId } from '@elastic/eui';
import { FormattedMessage } from '@kbn/i18n-react';
import type { OnOpenImported } from './import_panel';
import { ImportPanel } from './import_panel';

interface Props {
  readonly onClose: () => void;
  readonly onOpen: OnOpenImported;
  readonly onImported: () => void;
}

/** Importing more, from the page that shows what is there. */
export default function AddDataFlyout({ onClose, onOpen, onImported }: Props) {
  const titleId = useGeneratedHtmlId();
  return (
    <EuiFlyout
      onClose={onClose}
      aria-labelledby={titleId}
      size="l"
      maxWidth={820}
      data-test-subj="appLogsAddDataFlyout"
    >
      <EuiFlyoutHeader hasBorder>
        <EuiTitle size="m">
          <h2 id={titleId}>
            <FormattedMessage id="appLogs.addData.title" defaultMessage="Add data" />
          </h2>
        </EuiTitle>
      </EuiFlyoutHeader>
      <EuiFlyoutBody>
        <ImportPanel onOpen={onOpen} onImported={onImported} />
      </EuiFlyoutBody>
    </EuiFlyout>
  );
}
