import React, { Suspense, lazy, useState } from 'react';
import { EuiButtonEmpty } from '@elastic/eui';
import { FormattedMessage } from '@kbn/i18n-react';
import type { LogScope } from '../../common/api/logs';
import type { ViewState } from '../services/view_state';

const ExportFlyout = lazy(() => import('./export_flyout'));

interface Props {
  /** Null while there is none: nothing can be exported then. */
  readonly scope: LogScope | null;
  readonly view: ViewState;
  /** Lines in the scope; null when nobody has counted them. */
  readonly total: number | null;
  /** IANA zone of the page's times. */
  readonly zone: string;
}

/** Opens the export of what the page shows. */
export function ExportButton({ scope, view, total, zone }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <EuiButtonEmpty
        size="s"
        iconType="exportAction"
        isDisabled={scope === null}
        onClick={() => setOpen(true)}
        data-test-subj="appLogsExport"
      >
        <FormattedMessage id="appLogs.export.open" defaultMessage="Export" />
      </EuiButtonEmpty>
      {open && scope !== null && (
        <Suspense fallback={null}>
          <ExportFlyout scope={scope} view={view} total={total} zone={zone} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
