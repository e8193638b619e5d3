import React, { Suspense, lazy, useCallback, useState } from 'react';
import { EuiButtonEmpty } from '@elastic/eui';
import { FormattedMessage } from '@kbn/i18n-react';
import type { ViewState } from '../services/view_state';
import { ruleName } from './rule_name';

const AlertFlyout = lazy(() => import('./alert_flyout'));

interface Props {
  readonly view: ViewState;
  /** Of the named view that is open, for the rule's name. */
  readonly viewTitle?: string | null;
}

/** Makes an alert rule of what the page shows, or says why this host cannot. */
export function AlertButton({ view, viewTitle = null }: Props) {
  const [open, setOpen] = useState(false);
  const close = useCallback(() => setOpen(false), []);
  return (
    <>
      <EuiButtonEmpty size="s" iconType="bell" onClick={() => setOpen(true)} data-test-subj="appLogsAlert">
        <FormattedMessage id="appLogs.alert.button" defaultMessage="Create alert rule" />
      </EuiButtonEmpty>
      {open && (
        <Suspense fallback={null}>
          <AlertFlyout view={view} name={ruleName(view, viewTitle)} onClose={close} />
        </Suspense>
      )}
    </>
  );
}
