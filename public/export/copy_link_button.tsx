import React, { useMemo } from 'react';
import { EuiButtonEmpty, EuiCopy } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import { FormattedMessage } from '@kbn/i18n-react';
import { permalink, permalinkPath } from '../services/permalink';
import { useServices } from '../services/services_context';
import type { Instants } from '../services/time_range';
import type { ViewState } from '../services/view_state';

interface Props {
  readonly view: ViewState;
  /** The instants that are shown: the scope's. Null while there is no scope. */
  readonly shown: Instants | null;
}

/** Copies a link that shows the same lines tomorrow. The line that is selected is part of it. */
export function CopyLinkButton({ view, shown }: Props) {
  const { application } = useServices();
  const link = useMemo(
    () => (shown === null ? '' : permalink(application, permalinkPath(view, shown, view.line))),
    [application, shown, view],
  );
  return (
    <EuiCopy
      textToCopy={link}
      beforeMessage={i18n.translate('appLogs.link.hint', {
        defaultMessage: 'Copies a link to what is shown now. It keeps its times when there are more lines.',
      })}
      afterMessage={i18n.translate('appLogs.link.copied', { defaultMessage: 'The link is copied' })}
    >
      {(copy) => (
        <EuiButtonEmpty
          size="s"
          iconType="link"
          isDisabled={link === ''}
          onClick={copy}
          data-test-subj="appLogsCopyLink"
        >
          <FormattedMessage id="appLogs.link.copy" defaultMessage="Copy link" />
        </EuiButtonEmpty>
      )}
    </EuiCopy>
  );
}
