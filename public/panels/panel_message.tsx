import React from 'react';
import type { ReactNode } from 'react';
import { EuiButtonEmpty, EuiText } from '@elastic/eui';
import { FormattedMessage } from '@kbn/i18n-react';
import { PanelCenter } from './panel_center';

interface Props {
  readonly testSubject: string;
  readonly title: ReactNode;
  /** What to do. */
  readonly children: ReactNode;
  readonly action?: ReactNode;
  readonly onRetry: () => void;
}

/** Says in a panel why there is nothing to see and what to do, with a way to look again. */
export function PanelMessage({ testSubject, title, children, action, onRetry }: Props) {
  return (
    <PanelCenter>
      <EuiText size="s" textAlign="center" data-test-subj={testSubject}>
        <p style={{ marginBlockEnd: 4 }}>
          <strong>{title}</strong>
        </p>
        <p style={{ marginBlockEnd: 4 }}>{children}</p>
        {action}
        <EuiButtonEmpty size="xs" iconType="refresh" onClick={onRetry} data-test-subj="appLogsRetry">
          <FormattedMessage id="appLogs.panel.again" defaultMessage="Look again" />
        </EuiButtonEmpty>
      </EuiText>
    </PanelCenter>
  );
}
