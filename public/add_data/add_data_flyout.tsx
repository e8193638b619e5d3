import React from 'react';
import { EuiFlyout, EuiFlyoutBody, EuiFlyoutHeader, EuiTitle, useGeneratedHtmlId } from '@elastic/eui';
import { FormattedMessage } from '@kbn/i18n-react';
import type { OnOpenImported } from '../import/import_panel';
import { AddDataPanel } from './add_data_panel';

interface Props {
  readonly onClose: () => void;
  readonly onOpen: OnOpenImported;
  readonly onImported: () => void;
}

/** More data, from the page that shows what is there: a file, or a program that sends. */
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
        <AddDataPanel onOpen={onOpen} onImported={onImported} />
      </EuiFlyoutBody>
    </EuiFlyout>
  );
}
