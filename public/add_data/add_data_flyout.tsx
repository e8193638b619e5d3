import React from 'react';
import { FormattedMessage } from '@kbn/i18n-react';
import { FlyoutFrame } from '../flyouts/flyout_frame';
import type { OnOpenImported } from '../import/import_panel';
import { AddDataPanel } from './add_data_panel';

interface Props {
  readonly onClose: () => void;
  readonly onOpen: OnOpenImported;
  readonly onImported: () => void;
}

/** More data, from the page that shows what is there: a file, or a program that sends. */
export default function AddDataFlyout({ onClose, onOpen, onImported }: Props) {
  return (
    <FlyoutFrame
      title={<FormattedMessage id="appLogs.addData.title" defaultMessage="Add data" />}
      titleSize="m"
      size="l"
      maxWidth={820}
      testSubject="appLogsAddDataFlyout"
      onClose={onClose}
    >
      <AddDataPanel onOpen={onOpen} onImported={onImported} />
    </FlyoutFrame>
  );
}
