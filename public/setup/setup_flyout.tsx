import React from 'react';
import type { ReactNode } from 'react';
import { EuiButtonEmpty, EuiFlexGroup, EuiFlexItem } from '@elastic/eui';
import { FormattedMessage } from '@kbn/i18n-react';
import { FlyoutFrame } from '../flyouts/flyout_frame';

interface Props {
  readonly title: string;
  readonly testSubject: string;
  readonly onClose: () => void;
  /** What a person can do beside closing; the last thing in the order of the keyboard. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** The frame of everything on the page Setup that is looked at before it is done. */
export function SetupFlyout({ title, testSubject, onClose, actions, children }: Props) {
  return (
    <FlyoutFrame
      title={title}
      titleSize="s"
      size="m"
      maxWidth={820}
      testSubject={testSubject}
      onClose={onClose}
      footer={
        <EuiFlexGroup
          justifyContent="spaceBetween"
          alignItems="center"
          responsive={false}
          wrap
          gutterSize="s"
        >
          <EuiFlexItem grow={false}>
            <EuiButtonEmpty flush="left" onClick={onClose} data-test-subj="appLogsSetupClose">
              <FormattedMessage id="appLogs.setup.close" defaultMessage="Close" />
            </EuiButtonEmpty>
          </EuiFlexItem>
          <EuiFlexItem grow={false}>{actions}</EuiFlexItem>
        </EuiFlexGroup>
      }
    >
      {children}{' '}
    </FlyoutFrame>
  );
}
