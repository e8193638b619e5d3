import React from 'react';
import { EuiButtonEmpty } from '@elastic/eui';
import { FormattedMessage } from '@kbn/i18n-react';

interface Props {
  /** The lines around are shown already. */
  readonly open: boolean;
  readonly onToggle: () => void;
}

/** Shows the lines around a line, or hides them. */
export function ContextButton({ open, onToggle }: Props) {
  return (
    <EuiButtonEmpty
      size="xs"
      flush="left"
      iconType="visTable"
      aria-pressed={open}
      onClick={onToggle}
      data-test-subj="appLogsContextToggle"
    >
      {open ? (
        <FormattedMessage id="appLogs.context.hide" defaultMessage="Hide lines around" />
      ) : (
        <FormattedMessage id="appLogs.context.show" defaultMessage="Lines around" />
      )}
    </EuiButtonEmpty>
  );
}
